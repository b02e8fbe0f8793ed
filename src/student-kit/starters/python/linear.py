"""A HAR in logarithms as an ONNX file, with numpy and onnx alone: for machines without PyTorch, and as a yardstick."""

import math

import numpy as np

import data

FLOOR = 0.01  # annualised volatility below which logarithms are not taken
WEEK, MONTH = 5, 22


def terms(windows):
    """Logarithms of the last day's, week's and month's mean volatility and of the VIX: [samples, 4]. In a window shorter
    than a month, the whole window stands for it."""
    rv = windows[:, :, data.RV_LAG_1]
    each = [rv[:, -1], rv[:, -WEEK:].mean(axis=1), rv[:, -MONTH:].mean(axis=1), windows[:, -1, data.VIX]]
    return np.log(np.maximum(np.stack(each, axis=1), FLOOR))


def fit(train):
    """Intercept and four coefficients, by least squares on the logarithm of the next day's volatility."""
    design = np.column_stack([np.ones(len(train)), terms(train.cut())])
    coefficients = np.linalg.lstsq(design, np.log(train.target), rcond=None)[0]
    fitted = np.exp(design @ coefficients)
    # The exponential of a mean logarithm is a median. QLIKE asks for the mean variance: scale to it.
    coefficients[0] += 0.5 * math.log(np.mean(train.target ** 2) / np.mean(fitted ** 2))
    return coefficients


def forecast(coefficients, windows):
    return np.exp(coefficients[0] + terms(windows.cut()) @ coefficients[1:])


def write(coefficients, seq_len, path):
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    def tensor(name, values, dtype=np.int64):
        return numpy_helper.from_array(np.array(values, dtype=dtype), name)

    constants = [
        tensor("zero", [0]), tensor("one", [1]), tensor("minus_one", [-1]), tensor("far", [1 << 30]),
        tensor("minus_week", [-min(WEEK, seq_len)]), tensor("minus_month", [-min(MONTH, seq_len)]),
        tensor("vix_at", [data.VIX]), tensor("vix_end", [data.VIX + 1]),
        tensor("axis_time", [1]), tensor("axis_feature", [2]), tensor("terms_shape", [-1, 4]),
        tensor("floor", FLOOR, np.float32), tensor("weights", coefficients[1:].reshape(4, 1), np.float32),
        tensor("intercept", coefficients[:1], np.float32),
    ]
    node = helper.make_node
    nodes = [
        node("Slice", ["x", "zero", "one", "axis_feature"], ["rv"]),
        node("Slice", ["rv", "minus_one", "far", "axis_time"], ["day"]),
        node("Slice", ["rv", "minus_week", "far", "axis_time"], ["days_of_week"]),
        node("Slice", ["rv", "minus_month", "far", "axis_time"], ["days_of_month"]),
        node("ReduceMean", ["days_of_week"], ["week"], axes=[1], keepdims=1),
        node("ReduceMean", ["days_of_month"], ["month"], axes=[1], keepdims=1),
        node("Slice", ["x", "minus_one", "far", "axis_time"], ["last_step"]),
        node("Slice", ["last_step", "vix_at", "vix_end", "axis_feature"], ["vix"]),
        node("Concat", ["day", "week", "month", "vix"], ["terms"], axis=2),
        node("Max", ["terms", "floor"], ["positive"]),
        node("Log", ["positive"], ["logarithms"]),
        node("Reshape", ["logarithms", "terms_shape"], ["flat"]),
        node("Gemm", ["flat", "weights", "intercept"], ["log_volatility"]),
        node("Exp", ["log_volatility"], ["volatility"]),
    ]
    graph = helper.make_graph(
        nodes, "har",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", seq_len, data.FEATURES])],
        [helper.make_tensor_value_info("volatility", TensorProto.FLOAT, ["batch", 1])],
        constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
