using System.Collections.Immutable;
using SchemaGen.Evolution.Inclusion.Allowances;
using SchemaGen.Evolution.Inclusion.Classes;
using SchemaGen.Evolution.Inclusion.Goals;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.Evolution.Witnesses;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>
/// One run of the decision. All goals that the schemas' starts lead to are explored; while the first one is refuted, the reasons become
/// breaks with their documents, and are then taken for not there, so that what they hide shows. What is not known counts as true
/// meanwhile, and as refuted at the end.
/// </summary>
internal sealed class InclusionDecision
{
    private readonly Grammar _left;
    private readonly Grammar _right;
    private readonly InclusionOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly ElementPair _root;
    private readonly LetterTable _letters;
    private readonly WitnessContext _context;
    private readonly ElementClasses _classes;
    private readonly GoalGraph _graph;
    private readonly GoalExpansion _expansion;
    private readonly AllowingContents _allowing;
    private readonly Lazy<MinimalContent> _minimal;
    private readonly BreakDescription _description;
    private readonly List<InclusionBreak> _breaks = [];
    private readonly List<InclusionUnknown> _unknowns = [];

    private InclusionDecision(
        Grammar left,
        Grammar right,
        InclusionOptions options,
        ImmutableArray<Allowance> allowances,
        CancellationToken cancellationToken)
    {
        (_left, _right, _options, _cancellationToken) = (left, right, options, cancellationToken);
        _letters = NameClassCollector.Collect(left, right);
        _context = new WitnessContext(left, right);
        ValueTable values = new(_letters, _context);
        ValueComparer comparer = new(options.MaxValueStates);
        _classes = new ElementClasses(left, right, _letters, values, cancellationToken);
        _graph = new GoalGraph(_classes.Terms, comparer, options, cancellationToken);
        _root = _graph.PairOf(-1, -1, []);
        TermDerivative derivative = new(_classes.Terms, _letters, values);
        _allowing = new AllowingContents(_classes, _letters, derivative, allowances);
        _expansion = new GoalExpansion(_classes, _letters, derivative, comparer, _allowing);
        _minimal = new Lazy<MinimalContent>(() => new MinimalContent(_classes, _letters, comparer));
        _description = new BreakDescription(_classes, _letters);
    }

    /// <summary>Decides.</summary>
    /// <param name="left">The schema that has the documents.</param>
    /// <param name="right">The schema that should accept them.</param>
    /// <param name="options">What it may cost.</param>
    /// <param name="allowances">What the right schema accepts in addition.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static InclusionResult Decide(
        Grammar left,
        Grammar right,
        InclusionOptions options,
        ImmutableArray<Allowance> allowances,
        CancellationToken cancellationToken)
    {
        if (left == right)
        {
            return new InclusionResult(InclusionVerdict.Included, [], []);
        }

        try
        {
            return new InclusionDecision(left, right, options, allowances, cancellationToken).Compare();
        }
        catch (InsufficientExecutionStackException)
        {
            return new InclusionResult(
                InclusionVerdict.Unknown, [], [new InclusionUnknown(new InclusionPlace("/", [], []), "the patterns are nested too deep")]);
        }
    }

    private InclusionResult Compare()
    {
        if (_classes.LeftStart is NotAllowedTerm)
        {
            return new InclusionResult(InclusionVerdict.Included, [], []);
        }

        Goal start = _graph.Get(_classes.LeftStart, _allowing.Start, _root);
        _graph.Explore(_expansion);
        FindBreaks(start);

        // That another root is missing is no news beside the root that is not allowed.
        _breaks.RemoveAll(found => found.Kind == BreakKind.MissingContent && found.Place.Left.IsEmpty && _breaks.Exists(static other => other.Kind == BreakKind.Root));
        if (!start.IsRefuted && _graph.Goals.Any(static goal => goal.UnknownBecause is not null))
        {
            _graph.BeStrict();
            _graph.Explore(_expansion);
            FindUnknowns(start);
        }

        if (start.IsRefuted && _breaks.Count == 0 && _unknowns.Count == 0)
        {
            _unknowns.Add(new InclusionUnknown(_description.PlaceOf(_root), "breaks were not looked for"));
        }

        InclusionVerdict verdict = _breaks.Count > 0 ? InclusionVerdict.Broken
            : _unknowns.Count > 0 ? InclusionVerdict.Unknown
            : InclusionVerdict.Included;
        return new InclusionResult(verdict, [.. _breaks], [.. _unknowns]);
    }

    private void FindBreaks(Goal start)
    {
        WitnessCheck check = new(_left, _right, _context);
        while (start.IsRefuted && _breaks.Count < _options.MaxBreaks)
        {
            new GoalCosts(_minimal.Value).Calculate(_graph);
            List<Atom> found = [];
            foreach (Difference difference in OneOfEachFirst(new DifferenceSearch(start).Find()))
            {
                _cancellationToken.ThrowIfCancellationRequested();
                if (_breaks.Count < _options.MaxBreaks && !found.Exists(known => known.Implies(difference.Atom)))
                {
                    Show(difference, start, check);
                    found.Add(difference.Atom);
                }
            }

            if (found.Count == 0)
            {
                _unknowns.Add(new InclusionUnknown(_description.PlaceOf(_root), "no document could be made of the values that the schema wants"));
                return;
            }

            _graph.Forgive(found);
            _graph.Explore(_expansion);
        }
    }

    /// <summary>What is about the same name or value comes later the more often it was there: a limit cuts repetition first.</summary>
    private static IEnumerable<Difference> OneOfEachFirst(IEnumerable<Difference> differences)
    {
        Dictionary<(CoverKind, int, int), int> counts = [];
        return differences
            .Select(difference =>
            {
                (CoverKind, int, int) subject = (difference.Atom.Kind, difference.Atom.Letter, difference.Atom.Values);
                counts.TryGetValue(subject, out int count);
                counts[subject] = count + 1;
                return (Difference: difference, Count: count);
            })
            .ToList()
            .OrderBy(static counted => counted.Count)
            .Select(static counted => counted.Difference);
    }

    private void Show(Difference difference, Goal start, WitnessCheck check)
    {
        WitnessBuilder builder = new(_letters, _minimal.Value, difference);
        WitnessElement document = builder.Build(start);
        Witness witness = new WitnessWriter(_context, builder.Mark).Write(document);
        if (check.Confirms(document, witness.Xml))
        {
            _breaks.Add(_description.Describe(difference, witness));
        }
        else
        {
            _unknowns.Add(new InclusionUnknown(
                _description.PlaceOf(difference.Place), "internal error: a break was found, but validation does not confirm its document"));
        }
    }

    private void FindUnknowns(Goal start)
    {
        if (start.IsRefuted)
        {
            _unknowns.AddRange(UnknownSearch.Find(start).Select(found => new InclusionUnknown(_description.PlaceOf(found.Place), found.Reason)));
        }
    }
}
