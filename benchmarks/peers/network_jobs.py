"""The jobs of the network benchmark: data, widths, batch, optimiser, rate."""

JOBS = {
    "circle": ([2, 8, 8, 1], 10, "sgd", 0.03),
    "cancer": ([30, 64, 32, 2], 32, "adam", 1e-3),
    "digits": ([64, 128, 64, 10], 32, "adam", 1e-3),
    "patches": ([784, 256, 128, 10], 64, "adam", 1e-3),
}
