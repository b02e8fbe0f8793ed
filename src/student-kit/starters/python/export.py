"""Writing a network as ONNX, and comparing the file with the network."""

import inspect
import warnings

import numpy as np
import torch

from data import FEATURES

TOLERANCE = 1e-4  # largest relative difference between file and network; single precision makes about 1e-6


def write(network, seq_len, path):
    """One self-contained file: float32 [batch, seq_len, 16] in, float32 [batch, 1] out."""
    options = dict(
        input_names=["x"], output_names=["volatility"], opset_version=14,
        dynamic_axes={"x": {0: "batch"}, "volatility": {0: "batch"}})
    if "dynamo" in inspect.signature(torch.onnx.export).parameters:
        options["dynamo"] = False  # the newer exporter may write the weights into a second file
    network.to("cpu").eval()
    with warnings.catch_warnings():
        # They warn of a fixed batch, which `compare` would notice, and of the exporter's own age.
        warnings.simplefilter("ignore")
        torch.onnx.export(network, torch.ones(1, seq_len, FEATURES), str(path), **options)


def compare(network, path, windows):
    """Runs the file on some windows and tells how far it is from the network, in words."""
    runner, run = _runner(path)
    if run is None:
        return "not compared with the network: neither onnxruntime nor onnx 1.13 or newer is installed"
    with torch.no_grad():
        expected = network(torch.tensor(windows)).numpy()
    found = run(windows)
    if found.shape != expected.shape:
        raise ValueError(f"{path}: expected an output of shape {expected.shape}, {runner} gives {found.shape}")
    difference = float(np.max(np.abs(found / expected - 1)))
    if not difference <= TOLERANCE:
        raise ValueError(f"{path}: {runner} differs from the network by {difference:.1e} of the forecast")
    return f"{runner} agrees with the network to {difference:.0e} of the forecast"


def _runner(path):
    try:
        import onnxruntime
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        return "ONNX Runtime", lambda x: session.run(None, {"x": x})[0]
    except ImportError:
        pass
    try:
        from onnx.reference import ReferenceEvaluator
        evaluator = ReferenceEvaluator(str(path))
        return "the ONNX reference", lambda x: evaluator.run(None, {"x": x})[0]
    except ImportError:
        return None, None
