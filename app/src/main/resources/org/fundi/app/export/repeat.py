#:: begin
#!/usr/bin/env python3
"""Repeats a run of Fundi with scikit-learn, from the data alone.

    python3 repeat.py DATA

DATA is the file Fundi learnt from, byte for byte; without it, the file of that name
beside this script. Which of its rows were learnt from stands in rows.csv, and what Fundi's
model said of the validation rows in predictions.csv; both belong beside this script.

Needs Python 3.8 or newer, numpy and scikit-learn (on Debian: apt install python3-sklearn).
It ends with 0 where the scores agree and with 1 where they do not.
"""

@IMPORTS@

HERE = Path(__file__).resolve().parent

# ---- What Fundi kept of the run ------------------------------------------------------------
#:: reading

# ---- Reading the file as Fundi read it -----------------------------------------------------


def read(path):
    """The file's rows as lists of texts, without the line of names."""
    # Another file, even one more blank in it, would make other rows: better to stop here.
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        sys.exit(f"{path} is not the file of this run: its SHA-256 is not {SHA256}")
    csv.field_size_limit(2**31 - 1)
    quoting = csv.QUOTE_MINIMAL if QUOTE else csv.QUOTE_NONE
    with open(path, encoding=ENCODING, newline="") as file:
        lines = csv.reader(file, delimiter=DELIMITER, quotechar=QUOTE or '"', quoting=quoting)
        rows = [line for line in lines if line]
    return rows[1:] if HEADER else rows


def number(text):
    """The number that a cell holds; nan where it holds none."""
    bare = text.strip().replace("\u2212", "-")
    for mark in (THOUSANDS, " ", "\u00a0", "\u202f", "'"):
        bare = bare.replace(mark, "")
    bare = bare.replace(DECIMAL, ".")
    plain = re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", bare)
    value = float(bare) if plain else math.nan
    return value if math.isfinite(value) else math.nan


def is_missing(text):
    bare = text.strip()
    return not bare or bare.lower() in [word.strip().lower() for word in MISSING]


def column(rows, name):
    """One column: an array of floats with nan, or of texts with None where a cell is empty."""
    place = COLUMNS.index(name)
    cells = [row[place] if place < len(row) else "" for row in rows]
    if KINDS[name] == "number":
        return np.array([math.nan if is_missing(cell) else number(cell) for cell in cells])
    if KINDS[name] == "boolean":  # yes and no may stand in capitals or not
        cells = [cell.strip() for cell in cells]
    return np.array([None if is_missing(cell) else cell for cell in cells], dtype=object)
#:: beside


def beside(name):
    """A table that stands beside this script: its lines as dictionaries."""
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
#:: truth-classes


def truth_of(line):
    """The place of the line's true class in CLASSES."""
    return CLASSES.index(line["truth"])
#:: truth-numbers


def truth_of(line):
    return float(line["truth"])
#:: answers-classes


def answers(rows):
    """The target of every row as the place of its class in CLASSES; -1 where there is none."""
    cells = column(rows, TARGET)
    if KINDS[TARGET] == "number":
        places = {float(name): place for place, name in enumerate(CLASSES)}
        return np.array([-1 if math.isnan(cell) else places[cell] for cell in cells])
    places = {name: place for place, name in enumerate(CLASSES)}
    return np.array([-1 if cell is None else places[cell] for cell in cells])
#:: answers-numbers


def answers(rows):
    """The target of every row; nan where there is none."""
    return column(rows, TARGET)
#:: preparing

# ---- Preparation: rows into numbers --------------------------------------------------------
#
# Every step looks at the training rows only (`learnt_from`) and is then applied to all of them.
# A table is a dictionary from a column's name to its cells.


def is_number(cells):
    return cells.dtype != object


def empty(cells):
    return np.isnan(cells) if is_number(cells) else np.array([cell is None for cell in cells])


def free(name, taken):
    """The name, with underscores behind it until no other column is called so."""
    while name in taken:
        name += "_"
    return name


def in_order(levels):
    """By value where all of them are numbers, else by their letters."""
    values = {level: number(level) for level in levels}
    all_numbers = not any(math.isnan(value) for value in values.values())
    return sorted(levels, key=values.get) if all_numbers else sorted(levels)


def counted(cells):
    """How many rows each level has, the levels in their order."""
    known = [cell for cell in cells if cell is not None]
    return {level: known.count(level) for level in in_order(set(known))}
#:: leave_out


def leave_out(table, learnt_from):
    """Free text and dates go: no later step can turn them into numbers."""
    readable = ("number", "category", "boolean")
    return {name: cells for name, cells in table.items() if KINDS.get(name, "number") in readable}
#:: impute


def usual_number(known):
    """What an empty cell of a column of numbers becomes."""
    if len(known) == 0 or IMPUTE_NUMBERS == "constant":
        return IMPUTE_CONSTANT
    if IMPUTE_NUMBERS == "median":
        return np.median(known)
    if IMPUTE_NUMBERS == "mean":
        return known.mean()
    values, times = np.unique(known, return_counts=True)
    return values[times.argmax()]


def usual_level(name, known):
    """What an empty cell of a category becomes: the most frequent level, of equals the first."""
    times = counted(known)
    if KINDS[name] == "boolean":
        no, yes = YES_NO[name]
        return yes if times.get(yes, 0) > times.get(no, 0) else no
    if not times or IMPUTE_CATEGORIES == "own_level":
        return "missing"
    return max(times, key=times.get)


def impute(table, learnt_from):
    """Fills empty cells. Where numbers were missing, a column of 0 and 1 may say so."""
    filled, flags = {}, {}
    for name, cells in table.items():
        gaps = empty(cells)
        known = cells[learnt_from & ~gaps]
        usual = usual_number(known) if is_number(cells) else usual_level(name, known)
        filled[name] = cells.copy()
        filled[name][gaps] = usual
        if is_number(cells) and IMPUTE_FLAG and gaps[learnt_from].any():
            flags[free(name + "_missing", {**table, **flags})] = gaps.astype(float)
    return {**filled, **flags}
#:: scaling


def scaled(table, learnt_from, ruler):
    """Moves and stretches columns of numbers; what was constant in training becomes 0."""
    moved = dict(table)
    for name, cells in table.items():
        if not is_number(cells):
            continue
        known = cells[learnt_from & ~np.isnan(cells)]
        constant = len(known) == 0 or (known == known[0]).all()
        centre, width = (0.0, 0.0) if constant else ruler(known)
        moved[name] = (cells - centre) / width if width else np.where(np.isnan(cells), cells, 0.0)
    return moved
#:: standardise


def standardise(table, learnt_from):
    """Mean 0 and spread 1, as StandardScaler."""
    return scaled(table, learnt_from, lambda known: (known.mean(), known.std()))
#:: min_max


def min_max(table, learnt_from):
    """From 0 to 1 in training, as MinMaxScaler."""
    return scaled(table, learnt_from, lambda known: (known.min(), known.max() - known.min()))
#:: robust


def robust(table, learnt_from):
    """Median 0, the quartiles 1 apart, as RobustScaler."""

    def ruler(known):
        low, middle, high = np.quantile(known, [0.25, 0.5, 0.75])
        return middle, (high - low) or 1.0

    return scaled(table, learnt_from, ruler)
#:: one_hot


def one_hot(table, learnt_from):
    """One column of 0 and 1 a level, as OneHotEncoder; a level not met in training is 0 in all."""
    taken = {}
    for name, cells in table.items():
        if is_number(cells):
            taken[name] = cells
        elif KINDS[name] == "boolean":
            yes = YES_NO[name][1]
            taken[free(f"{name}={yes}", {**table, **taken})] = (cells == yes).astype(float)
        else:
            times = counted(cells[learnt_from])
            frequent = sorted(times, key=lambda level: -times[level])[:ONE_HOT_LEVELS]
            for level in in_order(frequent):
                taken[free(f"{name}={level}", {**table, **taken})] = (cells == level).astype(float)
            rare = [level for level in times if level not in frequent]
            if rare:
                other = free(f"{name}=other", {**table, **taken})
                taken[other] = np.array([float(cell in rare) for cell in cells])
    return taken
#:: ordinal


def ordinal(table, learnt_from):
    """Numbers the levels 0, 1, 2 …, as OrdinalEncoder; what training had not is -1."""
    numbered = {}
    for name, cells in table.items():
        if is_number(cells):
            numbered[name] = cells
            continue
        boolean = KINDS[name] == "boolean"
        levels = YES_NO[name] if boolean else list(counted(cells[learnt_from]))
        places = {level: place for place, level in enumerate(levels)}
        numbered[name] = np.array([float(places.get(cell, -1)) for cell in cells])
    return numbered
#:: matrix


def prepared(rows, learnt_from):
    """All rows as a matrix of numbers."""
    table = {name: column(rows, name) for name in INPUTS}
    for step in STEPS:
        table = step(table, learnt_from)
    # Fundi's models look at numbers of 32 bits; rounded in the same place, they see the same.
    return np.column_stack(list(table.values())).astype(np.float32)
#:: logistic

# ---- The model -----------------------------------------------------------------------------


def model(seed):
    # The best weights are found step by step. The tolerance is far below the usual 1e-4, so that
    # both programs stop at the same place; the seed has no part in it.
    return LogisticRegression(C=SETTINGS["c"], solver="newton-cg", tol=1e-9, max_iter=1_000)


# Fundi ends its search once the loss per row slopes by less than this; with the usual 1e-8 the
# ninth digit of a log loss is not settled yet (--set tolerance=1e-12 settles it).
CLOSE = max(1e-9, SETTINGS["tolerance"])


# 64 bits to calculate with, as Fundi does here.
def learn(X, y, seed):
    return model(seed).fit(X.astype(np.float64), y)


def ask(fitted, X):
    return fitted.predict_proba(X.astype(np.float64))
#:: naive_bayes

# ---- The model -----------------------------------------------------------------------------


def model(seed):
    return GaussianNB(var_smoothing=SETTINGS["smoothing"])


# 64 bits to calculate with, as Fundi does here.
def learn(X, y, seed):
    return model(seed).fit(X.astype(np.float64), y)


def ask(fitted, X):
    return fitted.predict_proba(X.astype(np.float64))
#:: ridge

# ---- The model -----------------------------------------------------------------------------


def model(seed):
    return Ridge(alpha=SETTINGS["alpha"], solver="cholesky")


# 64 bits to calculate with, as Fundi does here.
def learn(X, y, seed):
    return model(seed).fit(X.astype(np.float64), y)


def ask(fitted, X):
    return fitted.predict(X.astype(np.float64))
#:: tree-classes

# ---- The model -----------------------------------------------------------------------------


def model(seed):
    # Of equally good questions scikit-learn takes one by chance, Fundi the first.
    return DecisionTreeClassifier(
        max_depth=SETTINGS["depth"], min_samples_leaf=SETTINGS["leafRows"], random_state=seed
    )
#:: tree-numbers

# ---- The model -----------------------------------------------------------------------------


def model(seed):
    # Of equally good questions scikit-learn takes one by chance, Fundi the first.
    return DecisionTreeRegressor(
        max_depth=SETTINGS["depth"], min_samples_leaf=SETTINGS["leafRows"], random_state=seed
    )
#:: forest-classes

# ---- The model -----------------------------------------------------------------------------


def model(seed):
    # Every tree draws its own rows and columns; no two programs draw the same.
    return RandomForestClassifier(
        n_estimators=SETTINGS["trees"],
        max_depth=SETTINGS["depth"],
        min_samples_leaf=SETTINGS["leafRows"],
        max_features=TRIED,
        random_state=seed,
    )
#:: forest-numbers

# ---- The model -----------------------------------------------------------------------------


def model(seed):
    # Every tree draws its own rows and columns; no two programs draw the same.
    return RandomForestRegressor(
        n_estimators=SETTINGS["trees"],
        max_depth=SETTINGS["depth"],
        min_samples_leaf=SETTINGS["leafRows"],
        max_features=TRIED,
        random_state=seed,
    )
#:: learn-classes


def learn(X, y, seed):
    return model(seed).fit(X, y)


def ask(fitted, X):
    return fitted.predict_proba(X)
#:: learn-numbers


def learn(X, y, seed):
    return model(seed).fit(X, y)


def ask(fitted, X):
    return fitted.predict(X)
#:: knn-classes

# ---- The model -----------------------------------------------------------------------------


def model():
    return KNeighborsClassifier(
        min(SETTINGS["neighbours"], LEARNT_FROM), weights=SETTINGS["weights"], algorithm="brute"
    )


def ask(fitted, X):
    return fitted.predict_proba(X)
#:: knn-numbers

# ---- The model -----------------------------------------------------------------------------


def model():
    return KNeighborsRegressor(
        min(SETTINGS["neighbours"], LEARNT_FROM), weights=SETTINGS["weights"], algorithm="brute"
    )


def ask(fitted, X):
    return fitted.predict(X)
#:: knn


def learn(X, y, seed):
    # Of equally near rows Fundi takes the first; scikit-learn whichever it finds. Shuffled rows
    # show whether that matters here.
    order = np.random.default_rng(seed).permutation(len(y))
    return model().fit(X[order], y[order])
#:: scores

# ---- The scores ----------------------------------------------------------------------------
#:: scores-binary


def at_budget(truth, p):
    """Positives among the tenth of rows with the highest p; rows tied at the cut share its places."""
    places = math.ceil(0.1 * len(p) - 1e-9)
    cut = np.sort(p)[::-1][places - 1]
    above, tied = p > cut, p == cut
    left = places - above.sum()
    return places, truth[above].sum() + truth[tied].sum() * left / tied.sum()


def calibration_error(truth, p):
    """In ten equal bins, each with its upper end: how far p lies from what came true."""
    bins = np.clip(np.ceil(p * 10).astype(int) - 1, 0, 9)
    return sum(abs((p - truth)[bins == b].sum()) for b in range(10)) / len(p)


SCORES = {
    # truth: 1 where a row is of the class looked for; p: its probability; said: p of at least 0.5
    "accuracy": lambda truth, p, said: metrics.accuracy_score(truth, said),
    "balanced_accuracy": lambda truth, p, said: metrics.balanced_accuracy_score(truth, said),
    "precision": lambda truth, p, said: metrics.precision_score(truth, said, zero_division=0),
    "recall": lambda truth, p, said: metrics.recall_score(truth, said),
    "specificity": lambda truth, p, said: metrics.recall_score(truth, said, pos_label=0),
    "f1": lambda truth, p, said: metrics.fbeta_score(truth, said, beta=1, zero_division=0),
    "f2": lambda truth, p, said: metrics.fbeta_score(truth, said, beta=2, zero_division=0),
    "mcc": lambda truth, p, said: metrics.matthews_corrcoef(truth, said),
    "cohen_kappa": lambda truth, p, said: metrics.cohen_kappa_score(truth, said),
    "roc_auc": lambda truth, p, said: metrics.roc_auc_score(truth, p),
    "average_precision": lambda truth, p, said: metrics.average_precision_score(truth, p),
    "log_loss": lambda truth, p, said: metrics.log_loss(truth, p, labels=[0, 1]),
    "brier": lambda truth, p, said: metrics.brier_score_loss(truth, p),
    "ece_10": lambda truth, p, said: calibration_error(truth, p),
    "recall_at_10pct": lambda truth, p, said: at_budget(truth, p)[1] / truth.sum(),
    "precision_at_10pct": lambda truth, p, said: at_budget(truth, p)[1] / at_budget(truth, p)[0],
}


def scored(truth, probabilities):
    p = probabilities[:, 1]
    return {key: SCORES[key](truth, p, (p >= 0.5).astype(int)) for key in FUNDIS}


def said_by(lines):
    return np.array([[float(line["probability_" + name]) for name in CLASSES] for line in lines])
#:: scores-multiclass


def averaged(score, average):
    """Over the classes that occur in the truth or were said."""
    return lambda truth, p, said: score(truth, said, average=average, zero_division=0)


def among(places):
    """The share of rows whose class is among the likeliest; equals stand in the order of classes."""

    def score(truth, p, said):
        likeliest = np.argsort(-p, axis=1, kind="stable")[:, :places]
        return (likeliest == truth[:, None]).any(axis=1).mean()

    return score


def one_against_rest(truth, p, said):
    return np.mean([metrics.roc_auc_score(truth == c, p[:, c]) for c in range(p.shape[1])])


SCORES = {
    # truth and said: places of classes; p: a probability for each class
    "accuracy": lambda truth, p, said: metrics.accuracy_score(truth, said),
    "balanced_accuracy": lambda truth, p, said: metrics.recall_score(
        truth, said, labels=np.unique(truth), average="macro", zero_division=0
    ),
    "macro_precision": averaged(metrics.precision_score, "macro"),
    "macro_recall": averaged(metrics.recall_score, "macro"),
    "macro_f1": averaged(metrics.f1_score, "macro"),
    "micro_f1": averaged(metrics.f1_score, "micro"),
    "weighted_f1": averaged(metrics.f1_score, "weighted"),
    "mcc": lambda truth, p, said: metrics.matthews_corrcoef(truth, said),
    "cohen_kappa": lambda truth, p, said: metrics.cohen_kappa_score(truth, said),
    "roc_auc_ovr_macro": one_against_rest,
    "log_loss": lambda truth, p, said: metrics.log_loss(truth, p, labels=range(p.shape[1])),
    "top_2_accuracy": among(2),
    "top_3_accuracy": among(3),
}


def scored(truth, probabilities):
    said = probabilities.argmax(axis=1)
    return {key: SCORES[key](truth, probabilities, said) for key in FUNDIS}


def said_by(lines):
    return np.array([[float(line["probability_" + name]) for name in CLASSES] for line in lines])
#:: scores-regression


SCORES = {
    "mae": metrics.mean_absolute_error,
    "mse": metrics.mean_squared_error,
    "rmse": lambda truth, said: math.sqrt(metrics.mean_squared_error(truth, said)),
    "r2": metrics.r2_score,
    "median_ae": metrics.median_absolute_error,
    "mape": metrics.mean_absolute_percentage_error,
    "max_error": metrics.max_error,
    "explained_variance": metrics.explained_variance_score,
}


def scored(truth, said):
    return {key: SCORES[key](truth, said) for key in FUNDIS}


def said_by(lines):
    return np.array([float(line["said"]) for line in lines])
#:: end-common

# ---- Does it agree? ------------------------------------------------------------------------


def same(one, other, close=1e-9):
    """To nine digits; more than that two programs that add in another order can't promise."""
    return abs(one - other) <= close * max(1.0, abs(other))


def table(anew):
    """Every score of Fundi's beside this script's."""
    print(f"  {'':24}{'Fundi':>16}{'here':>16}{'difference':>12}")
    for key, fundis in FUNDIS.items():
        mark = " <- success is measured by this" if key == METRIC else ""
        print(f"  {key:24}{fundis:16.9f}{anew[key]:16.9f}{anew[key] - fundis:12.1e}{mark}")


def fundis_answers_scored_here():
    """Scores what Fundi's model said: whether both programs mean the same by a score."""
    judged = [line for line in beside("predictions.csv") if line["part"] == "validation"]
    truth = np.array([truth_of(line) for line in judged])
    print(f"Fundi's answers on {len(judged)} validation rows, scored here:")
    anew = scored(truth, said_by(judged))
    table(anew)
    return truth, said_by(judged), same(anew[METRIC], FUNDIS[METRIC])
#:: end-score-only


def main():
    print(f"{PROJECT}, run {RUN}: {MODEL}")
    _, _, agrees = fundis_answers_scored_here()
    print(f"scikit-learn has no model that learns as Fundi's '{MODEL}' does:")
    print("only the score is checked, not the model.")
    print("AGREES: the score" if agrees else "DIFFERS: the score")
    return 0 if agrees else 1


if __name__ == "__main__":
    sys.exit(main())
#:: end


def learnt_anew(X, y, part, seed):
    """What a model learnt from the training rows says of the validation rows."""
    fitted = learn(X[part == "training"], y[part == "training"], seed)
    said = ask(fitted, X[part == "validation"])
    if CLASSES is None:
        return said
    whole = np.zeros((len(said), len(CLASSES)))  # training may lack a class
    whole[:, fitted.classes_] = said
    return whole


def main():
    print(f"{PROJECT}, run {RUN}: {MODEL}")
    truth, fundis_said, agrees = fundis_answers_scored_here()

    rows = read(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / DATA)
    part = np.array([line["part"] for line in beside("rows.csv")])
    assert len(part) == len(rows), f"rows.csv tells of {len(part)} rows, the file has {len(rows)}"
    y = answers(rows)
    assert (y[part == "validation"] == truth).all(), "the validation rows have other answers"
    X = prepared(rows, part == "training")
    print(f"Learnt anew from {(part == 'training').sum()} rows of {X.shape[1]} columns of numbers")
    assert X.shape[1] == WIDTH, f"Fundi's preparation made {WIDTH} columns"

    judged = part == "validation"
    said = learnt_anew(X, y, part, 0)
    first = scored(y[judged], said)
    table(first)
    apart = np.abs(said - fundis_said).max() / max(1.0, np.abs(fundis_said).max())
    print(f"  The two programs' answers differ by {apart:.1e} at most.")
    spread = [first[METRIC]]
    spread += [scored(y[judged], learnt_anew(X, y, part, s))[METRIC] for s in range(1, SEEDS)]
    low, high = min(spread), max(spread)
    fundis = FUNDIS[METRIC]
    if same(low, high):
        learnt = same(fundis, low, CLOSE)
        print(f"Nothing in it is left to chance: the scores must be the same to {CLOSE:.0e}.")
        if not learnt and apart <= CLOSE:
            # Probabilities as good as 1 are equal or not by their last bit, and so is their order.
            learnt = True
            print("All answers are; the score moves with the order of rows that are level but for")
            print("the last bit of their probability.")
    else:
        # Fundi's own draw is one more of these: it should not stand out among them.
        middle, reach = np.mean(spread), 3 * np.std(spread)
        low, high = min(low, middle - reach), max(high, middle + reach)
        learnt = low <= fundis <= high or any(same(fundis, score) for score in spread)
        print(f"Chance has a part in it: with {len(spread)} seeds, {METRIC} is {middle:.6f} on average")
        print(f"and lies from {low:.6f} to {high:.6f}, the seed's spread; Fundi's is {fundis:.6f}.")
    for what, good in (("the score", agrees), ("the model", learnt)):
        print(f"{'AGREES' if good else 'DIFFERS'}: {what}")
    return 0 if agrees and learnt else 1


if __name__ == "__main__":
    sys.exit(main())
