using System.Collections.Immutable;
using SchemaGen.Evolution.Inclusion.Classes;
using SchemaGen.Evolution.Inclusion.Goals;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.Evolution.Witnesses;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>
/// One run of the decision. All goals that the schemas' starts lead to are explored; while the first one is refuted, the cheapest reason
/// becomes a break with its document, and is then taken for not there, so that the next one shows. What is not known counts as true
/// meanwhile, and as refuted at the end.
/// </summary>
internal sealed class InclusionDecision(Grammar left, Grammar right, InclusionOptions options, CancellationToken cancellationToken)
{
    private readonly List<InclusionBreak> _breaks = [];
    private readonly List<InclusionUnknown> _unknowns = [];
    private readonly ElementPair _root = new(-1, -1, []);

    public InclusionResult Decide()
    {
        try
        {
            return left == right ? new InclusionResult(InclusionVerdict.Included, [], []) : Compare();
        }
        catch (InsufficientExecutionStackException)
        {
            return new InclusionResult(
                InclusionVerdict.Unknown, [], [new InclusionUnknown(new InclusionPlace("/", [], []), "the patterns are nested too deep")]);
        }
    }

    private InclusionResult Compare()
    {
        LetterTable letters = NameClassCollector.Collect(left, right);
        WitnessContext context = new(left, right);
        ValueTable values = new(letters, context);
        ElementClasses classes = new(left, right, letters, values, cancellationToken);
        ValueComparer comparer = new(options.MaxValueStates);
        TermDerivative derivative = new(classes.Terms, letters, values);
        GoalGraph graph = new(classes.Terms, comparer, options, cancellationToken);
        GoalExpansion expansion = new(classes, letters, derivative, comparer);
        if (classes.LeftStart is NotAllowedTerm)
        {
            return new InclusionResult(InclusionVerdict.Included, [], []);
        }

        Goal start = graph.Get(classes.LeftStart, classes.RightStart, _root);
        graph.Explore(expansion);
        if (start.IsRefuted)
        {
            MinimalContent minimal = new(classes, letters, comparer);
            FindBreaks(graph, expansion, start, minimal, letters, context, new BreakDescription(classes, letters));
        }

        FindUnknowns(graph, expansion, start, classes, letters, comparer);
        InclusionVerdict verdict = _breaks.Count > 0 ? InclusionVerdict.Broken
            : _unknowns.Count > 0 ? InclusionVerdict.Unknown
            : InclusionVerdict.Included;
        return new InclusionResult(verdict, [.. _breaks], [.. _unknowns.Distinct()]);
    }

    private void FindBreaks(
        GoalGraph graph,
        GoalExpansion expansion,
        Goal start,
        MinimalContent minimal,
        LetterTable letters,
        WitnessContext context,
        BreakDescription description)
    {
        GoalCosts costs = new(minimal);
        WitnessCheck check = new(left, right);
        for (int count = 0; start.IsRefuted && count < options.MaxBreaks; count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            costs.Calculate(graph);
            if (start.Cost >= MinimalContent.Impossible)
            {
                _unknowns.Add(new InclusionUnknown(description.PlaceOf(_root), "no document could be made of the values that the schema wants"));
                return;
            }

            Difference difference = Difference.Find(start, _root);
            WitnessBuilder builder = new(letters, minimal, difference.Cover);
            WitnessElement document = builder.Build(start);
            Witness witness = new WitnessWriter(context, builder.Mark).Write(document);
            if (check.Confirms(witness.Xml))
            {
                _breaks.Add(description.Describe(difference, witness));
            }
            else
            {
                _unknowns.Add(new InclusionUnknown(description.PlaceOf(difference.Place), "internal error: a break was found, but validation does not confirm its document"));
            }

            graph.Forgive(difference.Atom);
            graph.Explore(expansion);
        }
    }

    private void FindUnknowns(GoalGraph graph, GoalExpansion expansion, Goal start, ElementClasses classes, LetterTable letters, ValueComparer comparer)
    {
        if (start.IsRefuted || !graph.Goals.Any(static goal => goal.UnknownBecause is not null))
        {
            return;
        }

        graph.BeStrict();
        graph.Explore(expansion);
        if (!start.IsRefuted)
        {
            return;
        }

        GoalCosts costs = new(new MinimalContent(classes, letters, comparer));
        BreakDescription description = new(classes, letters);
        for (int count = 0; start.IsRefuted && count < options.MaxBreaks; count++)
        {
            costs.Calculate(graph);
            List<(Goal Goal, ElementPair Place)> found = [.. Difference.FindUnknown(start, _root)];
            foreach ((Goal goal, ElementPair place) in found)
            {
                _unknowns.Add(new InclusionUnknown(description.PlaceOf(place), goal.UnknownBecause!));
                graph.Forgive(goal);
            }

            if (found.Count == 0)
            {
                _unknowns.Add(new InclusionUnknown(description.PlaceOf(_root), "the contents could not be compared"));
                return;
            }

            graph.Explore(expansion);
        }
    }
}
