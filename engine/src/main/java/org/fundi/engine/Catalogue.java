package org.fundi.engine;

import java.util.List;
import org.fundi.engine.classical.ClassPrior;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.classical.GradientBoosting;
import org.fundi.engine.classical.LastValue;
import org.fundi.engine.classical.LinearSupportVectors;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.MeanValue;
import org.fundi.engine.classical.MedianValue;
import org.fundi.engine.classical.MostFrequent;
import org.fundi.engine.classical.NaiveBayes;
import org.fundi.engine.classical.NearestNeighbours;
import org.fundi.engine.classical.OneRule;
import org.fundi.engine.classical.OwnRule;
import org.fundi.engine.classical.RandomForest;
import org.fundi.engine.classical.RidgeRegression;
import org.fundi.engine.classical.Seasonal;
import org.fundi.engine.classical.SupportVectors;
import org.fundi.engine.explain.Explainer;
import org.fundi.engine.explain.PermutationImportance;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.breaking.Breaking;
import org.fundi.engine.lab.descent.Descent;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.metrics.RareProblem;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.playground.Playground;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Accuracy;
import org.fundi.engine.metric.AdjustedRand;
import org.fundi.engine.metric.AveragePrecision;
import org.fundi.engine.metric.Averaged;
import org.fundi.engine.metric.BalancedAccuracy;
import org.fundi.engine.metric.Brier;
import org.fundi.engine.metric.CalibrationError;
import org.fundi.engine.metric.CalinskiHarabasz;
import org.fundi.engine.metric.CohenKappa;
import org.fundi.engine.metric.DaviesBouldin;
import org.fundi.engine.metric.ExplainedVariance;
import org.fundi.engine.metric.FBeta;
import org.fundi.engine.metric.LogLoss;
import org.fundi.engine.metric.MatthewsCorrelation;
import org.fundi.engine.metric.MaximumError;
import org.fundi.engine.metric.MeanAbsoluteError;
import org.fundi.engine.metric.MeanAbsolutePercentageError;
import org.fundi.engine.metric.MeanAveragePrecision;
import org.fundi.engine.metric.MeanReciprocalRank;
import org.fundi.engine.metric.MeanSquaredError;
import org.fundi.engine.metric.MedianAbsoluteError;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Ndcg;
import org.fundi.engine.metric.NormalisedMutualInformation;
import org.fundi.engine.metric.Precision;
import org.fundi.engine.metric.PrecisionAtBudget;
import org.fundi.engine.metric.RSquared;
import org.fundi.engine.metric.Recall;
import org.fundi.engine.metric.RecallAtBudget;
import org.fundi.engine.metric.RocAuc;
import org.fundi.engine.metric.RocAucOneVersusRest;
import org.fundi.engine.metric.RootMeanSquaredError;
import org.fundi.engine.metric.Silhouette;
import org.fundi.engine.metric.Specificity;
import org.fundi.engine.metric.TopAccuracy;
import org.fundi.engine.network.Adagrad;
import org.fundi.engine.network.Adam;
import org.fundi.engine.network.AdamW;
import org.fundi.engine.network.BatchNorm;
import org.fundi.engine.network.ConstantRate;
import org.fundi.engine.network.CosineDecay;
import org.fundi.engine.network.Dense;
import org.fundi.engine.network.Dropout;
import org.fundi.engine.network.ExponentialDecay;
import org.fundi.engine.network.Gelu;
import org.fundi.engine.network.Layer;
import org.fundi.engine.network.LayerNorm;
import org.fundi.engine.network.LeakyRelu;
import org.fundi.engine.network.Nesterov;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OneCycle;
import org.fundi.engine.network.Optimiser;
import org.fundi.engine.network.Plateau;
import org.fundi.engine.network.Relu;
import org.fundi.engine.network.Residual;
import org.fundi.engine.network.RmsProp;
import org.fundi.engine.network.Schedule;
import org.fundi.engine.network.Sgd;
import org.fundi.engine.network.Sigmoid;
import org.fundi.engine.network.StepDecay;
import org.fundi.engine.network.Tanh;
import org.fundi.engine.network.WarmRestarts;
import org.fundi.engine.network.WarmUp;
import org.fundi.engine.prepare.Impute;
import org.fundi.engine.prepare.LeaveOut;
import org.fundi.engine.prepare.MinMax;
import org.fundi.engine.prepare.OneHot;
import org.fundi.engine.prepare.Ordinal;
import org.fundi.engine.prepare.Robust;
import org.fundi.engine.prepare.Standardise;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.project.Names;

/// Everything the workbench can do, one line each, in the order people should meet it. Adding a
/// thing is one new file and one line here; the `Every…Test` suites test it from then on.
public final class Catalogue {
    private Catalogue() {}

    /// Baselines first, then models from the simplest to the most flexible.
    public static final List<Algorithm> ALGORITHMS =
            List.of(
                    MostFrequent.USUAL,
                    ClassPrior.USUAL,
                    MeanValue.USUAL,
                    MedianValue.USUAL,
                    OneRule.USUAL,
                    OwnRule.USUAL,
                    LastValue.USUAL,
                    Seasonal.USUAL,
                    LogisticRegression.USUAL,
                    RidgeRegression.USUAL,
                    NaiveBayes.USUAL,
                    DecisionTree.USUAL,
                    RandomForest.USUAL,
                    GradientBoosting.USUAL,
                    NearestNeighbours.USUAL,
                    LinearSupportVectors.USUAL,
                    SupportVectors.USUAL,
                    NeuralNetwork.USUAL);

    /// The layers a network can be built of.
    public static final List<Layer> LAYERS =
            List.of(
                    Dense.USUAL,
                    Relu.USUAL,
                    LeakyRelu.USUAL,
                    Gelu.USUAL,
                    Tanh.USUAL,
                    Sigmoid.USUAL,
                    Dropout.USUAL,
                    BatchNorm.USUAL,
                    LayerNorm.USUAL,
                    Residual.USUAL);

    public static final List<Optimiser> OPTIMISERS =
            List.of(
                    Sgd.USUAL,
                    Nesterov.USUAL,
                    RmsProp.USUAL,
                    Adagrad.USUAL,
                    Adam.USUAL,
                    AdamW.USUAL);

    /// How the learning rate may go over the epochs.
    public static final List<Schedule> SCHEDULES =
            List.of(
                    ConstantRate.USUAL,
                    StepDecay.USUAL,
                    ExponentialDecay.USUAL,
                    CosineDecay.USUAL,
                    WarmRestarts.USUAL,
                    Plateau.USUAL,
                    OneCycle.USUAL,
                    WarmUp.USUAL);

    /// For classes, for numbers, for rankings, for clusters; within each the plainest first.
    public static final List<Metric> METRICS =
            List.of(
                    new Accuracy(),
                    new BalancedAccuracy(),
                    new Precision(),
                    new Recall(),
                    new Specificity(),
                    new FBeta(1),
                    new FBeta(2),
                    new Averaged(Averaged.Average.MACRO, Averaged.Of.PRECISION),
                    new Averaged(Averaged.Average.MACRO, Averaged.Of.RECALL),
                    new Averaged(Averaged.Average.MACRO, Averaged.Of.F1),
                    new Averaged(Averaged.Average.MICRO, Averaged.Of.F1),
                    new Averaged(Averaged.Average.WEIGHTED, Averaged.Of.F1),
                    new MatthewsCorrelation(),
                    new CohenKappa(),
                    new RocAuc(),
                    new RocAucOneVersusRest(),
                    new AveragePrecision(),
                    new LogLoss(),
                    new Brier(),
                    new CalibrationError(10),
                    new RecallAtBudget(0.1),
                    new PrecisionAtBudget(0.1),
                    new TopAccuracy(2),
                    new TopAccuracy(3),
                    new MeanAbsoluteError(),
                    new MeanSquaredError(),
                    new RootMeanSquaredError(),
                    new RSquared(),
                    new MedianAbsoluteError(),
                    new MeanAbsolutePercentageError(),
                    new MaximumError(),
                    new ExplainedVariance(),
                    new Ndcg(Ndcg.ALL, Ndcg.Gain.EXPONENTIAL),
                    new Ndcg(5, Ndcg.Gain.EXPONENTIAL),
                    new MeanAveragePrecision(),
                    new MeanReciprocalRank(),
                    new Silhouette(),
                    new AdjustedRand(),
                    new NormalisedMutualInformation(),
                    new DaviesBouldin(),
                    new CalinskiHarabasz());

    /// In the order a pipeline usually has them.
    public static final List<Step> STEPS =
            List.of(
                    LeaveOut.USUAL,
                    Impute.USUAL,
                    Standardise.USUAL,
                    MinMax.USUAL,
                    Robust.USUAL,
                    OneHot.USUAL,
                    Ordinal.USUAL);

    /// Ways of seeing why a model says what it says.
    public static final List<Explainer> EXPLAINERS = List.of(PermutationImportance.USUAL);

    /// What can be tried out on generated data, each as it opens, in the order of the rail.
    public static final List<Lab> LABS =
            List.of(
                    Race.USUAL,
                    Overfitting.USUAL,
                    Playground.USUAL,
                    Breaking.USUAL,
                    Landscape.USUAL,
                    Descent.USUAL,
                    RareProblem.USUAL);

    /// What the words of a project file stand for.
    public static final Names NAMES = new Names(ALGORITHMS, STEPS);
}
