#!/usr/bin/env python3
"""Train a volatility model on the public data and write it as model.onnx.

    python3 train.py --data ../data                    the homework's LSTM; without PyTorch, a linear model
    python3 train.py --data ../data --model gru        or lstm-1-layer, attention, linear
    python3 train.py --data ../data --seq-len 40 --hidden 32 --dropout 0.1
    python3 train.py --data ../data --epochs 2         a quick try

The folder given with --data is the unpacked public data of the assignment: market.csv, vix.csv and assignment.yaml.

What the platform expects of the file: one input, float32 [batch, seq_len, 16]; one output, float32 [batch, 1]:
annualised volatility as a decimal (0.20 is 20 %). Any scaling belongs inside the model, as it does here.
"""

import argparse
import pathlib
import sys

import data
import linear
import scores

MODELS = ["lstm", "lstm-1-layer", "gru", "attention", "linear"]


def arguments():
    parser = argparse.ArgumentParser(description="Train a volatility model and write it as an ONNX file.")
    add = parser.add_argument
    add("--data", type=pathlib.Path, default=pathlib.Path("../data"), help="folder of market.csv and vix.csv (%(default)s)")
    add("--out", type=pathlib.Path, default=pathlib.Path("model.onnx"), help="the file to write (%(default)s)")
    add("--model", choices=MODELS, help="without this: lstm where PyTorch is installed, else linear")
    add("--seq-len", type=_between(int, 5, 60), default=20, help="days that the model sees, 5 to 60 (%(default)s)")
    add("--hidden", type=_between(int, 1, 1024), default=64, help="units of a layer (%(default)s)")
    add("--layers", type=_between(int, 1, 8), help="recurrent layers; without this: 2, or 1 for lstm-1-layer")
    add("--dropout", type=_between(float, 0, 0.9), default=0.2, help="share of units dropped between layers (%(default)s)")
    add("--loss", choices=["qlike", "mse", "log-mse"], default="qlike", help="what training makes small (%(default)s)")
    add("--epochs", type=_between(int, 1, 10_000), default=100, help="at most so many passes over the training years (%(default)s)")
    add("--patience", type=_between(int, 1, 10_000), default=10,
        help="epochs without a better validation QLIKE before it stops (%(default)s)")
    add("--batch", type=_between(int, 1, 1_000_000), default=256, help="samples of a step (%(default)s)")
    add("--learning-rate", type=_between(float, 1e-8, 10), default=1e-3, help="of Adam (%(default)s)")
    add("--clip", type=_between(float, 1e-6, 1e6), default=1.0, help="largest norm of a gradient (%(default)s)")
    add("--seed", type=int, default=1, help="the same seed on the same machine gives the same model (%(default)s)")
    add("--device", default="cpu", help="cpu, cuda or mps (%(default)s)")
    add("--threads", type=_between(int, 1, 1024), help="processor threads; without this: PyTorch's choice")
    add("--symbols", type=lambda text: text.split(","), help="train on these only, as in A,B; for a quick try")
    add("--bidirectional", action="store_true", help="refused, with the reason")
    return parser.parse_args()


def _between(kind, low, high):
    def parse(text):
        value = kind(text)
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"expected {low} to {high}, found {text}")
        return value

    parse.__name__ = kind.__name__  # argparse names it where the text is no number
    return parse


def model_to_train(wanted):
    try:
        import torch  # noqa: F401
        return wanted or "lstm"
    except ImportError:
        if wanted not in (None, "linear"):
            sys.exit(f"--model {wanted} needs PyTorch, which is not installed: pip install torch, or take --model linear")
        print("PyTorch is not installed: training the linear model")
        return "linear"


def train_linear(options, market, training, validation):
    coefficients = linear.fit(training)
    table = scores.board_table(market, validation, linear.forecast(coefficients, validation))
    print(f"HAR in logarithms: validation QLIKE {scores.score(market, table, market.validation())['QLIKE']:.4f}")
    linear.write(coefficients, options.seq_len, options.out)


def train_network(kind, options, market, training, validation):
    import torch

    import export
    import networks
    import training as trainer

    if options.threads:
        torch.set_num_threads(options.threads)
    network = networks.build(
        kind, training, options.hidden, options.layers, options.dropout, options.seed, options.bidirectional)
    print(f"{kind}: {networks.parameters(network):,} parameters")
    recipe = trainer.Recipe(
        options.loss, options.epochs, options.patience, options.batch, options.learning_rate, options.clip, options.seed)
    outcome = trainer.train(
        network, market, training, validation, recipe, options.device, lambda line: print(line, flush=True))
    print(f"{kind}: validation QLIKE {outcome.qlike:.4f}, of epoch {outcome.epoch} of {outcome.epochs}; "
          f"{outcome.seconds_per_epoch():.1f} s an epoch")
    export.write(network, options.seq_len, options.out)
    print(export.compare(network, options.out, validation.cut(slice(0, 21))))


def main():
    options = arguments()
    kind = model_to_train(options.model)
    try:
        market = data.read_market(options.data, options.symbols)
        training = data.windows(market, market.training(), options.seq_len)
        validation = data.windows(market, market.validation(), options.seq_len)
        if len(training) == 0 or len(validation) == 0:
            raise data.DataError(f"expected prices before and after {market.settings.train_until}: "
                                 f"found {len(training)} training and {len(validation)} validation samples")
        print(f"{len(market.symbols)} symbols, {len(training):,} training samples until {market.settings.train_until}, "
              f"{len(validation):,} validation samples from {market.settings.validate_from}")
        if kind == "linear":
            train_linear(options, market, training, validation)
        else:
            train_network(kind, options, market, training, validation)
    except (data.DataError, ValueError, ArithmeticError) as error:
        sys.exit(f"train.py: {error}")
    print(f"wrote {options.out}; next: java -jar showdown-kit.jar check {options.out}")


if __name__ == "__main__":
    main()
