"""Writes big.csv, 1,000,000 rows x 12 mixed columns, about 100 MB, into the folder named by DATA.

Needs numpy and pandas (Debian: python3-pandas). The same rows every time: seed 2.
"""
import os

import numpy as np
import pandas as pd

ROWS = 1_000_000
chance = np.random.RandomState(2)
cities = ["Berlin", "Paris", "London", "Madrid", "Rome", "Oslo", "Lisbon", "Vienna", "Prague", "Warsaw"]
table = pd.DataFrame({"id": np.arange(ROWS)})
table["when"] = (np.datetime64("2019-01-01") + chance.randint(0, 2000, ROWS)).astype("datetime64[D]").astype(str)
table["city"] = np.array(cities)[chance.randint(0, 10, ROWS)]
table["product"] = np.array([f"prod-{i:03d}" for i in range(200)])[chance.randint(0, 200, ROWS)]
table["status"] = np.array(["ok", "late", "lost", ""])[chance.choice(4, ROWS, p=[0.7, 0.2, 0.05, 0.05])]
table["price"] = np.round(chance.lognormal(3, 1, ROWS), 2)
table["qty"] = chance.randint(1, 100, ROWS)
for name in ["m1", "m2", "m3"]:
    table[name] = np.round(chance.randn(ROWS) * 10, 6)
table["score"] = np.round(chance.rand(ROWS), 4)
table["email"] = [f"user{k}@example.org" for k in chance.randint(0, 100_000, ROWS)]
for name in ["price", "m2", "score"]:
    table.loc[chance.rand(ROWS) < 0.05, name] = np.nan
table.to_csv(os.path.join(os.environ.get("DATA", "."), "big.csv"), index=False)
