using SchemaGen.Datatypes.XsdRegex;
using SchemaGen.Evolution.Inclusion.Terms;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>
/// Texts whose tokens a term of values matches one after the other. Between tokens a state is a set of terms that may follow; in a token,
/// of values with their states and the terms behind them.
/// </summary>
internal sealed class ListText : TextAutomaton
{
    private const int Between = 0;
    private const int InToken = 1;
    private readonly TermDerivative _derivative;
    private readonly Func<ValueLeaf, TextAutomaton> _automatonOf;
    private readonly StateTable _states = new();
    private readonly Dictionary<int, Term> _terms = [];
    private readonly Dictionary<int, TextAutomaton> _automata = [];

    public ListText(Term content, TermDerivative derivative, Func<ValueLeaf, TextAutomaton> automatonOf)
    {
        _derivative = derivative;
        _automatonOf = automatonOf;
        Start = Number(Between, [Remember(content)]);
        Sets = [BlankText.Characters, .. LeavesOf(content).SelectMany(leaf => automatonOf(leaf).Sets)];
    }

    public override int Start { get; }

    public override IEnumerable<CodePointSet> Sets { get; }

    public override int Step(int state, int codePoint)
    {
        int[] values = _states[state];
        bool isBlank = BlankText.Characters.Contains(codePoint);
        return (values[0], isBlank) switch
        {
            (Between, true) => state,
            (Between, false) => Number(InToken, values.Skip(1).SelectMany(term => BeginToken(_terms[term], codePoint))),
            (_, true) => Number(Between, EndToken(values)),
            _ => Number(InToken, ContinueToken(values, codePoint)),
        };
    }

    public override bool IsAccepting(int state)
    {
        int[] values = _states[state];
        return (values[0] == Between ? values.Skip(1) : EndToken(values)).Any(term => _terms[term].IsNullable);
    }

    private IEnumerable<int> BeginToken(Term term, int codePoint)
    {
        foreach (TermStep step in _derivative.Children(term))
        {
            foreach (ValueLeaf leaf in ((ValueTerm)step.First).Values.Leaves)
            {
                if (!_automata.TryGetValue(leaf.Id, out TextAutomaton? automaton))
                {
                    automaton = _automatonOf(leaf);
                    _automata.Add(leaf.Id, automaton);
                }

                int state = automaton.Start == Dead ? Dead : automaton.Step(automaton.Start, codePoint);
                if (state != Dead)
                {
                    yield return leaf.Id;
                    yield return state;
                    yield return Remember(step.Rest);
                }
            }
        }
    }

    private IEnumerable<int> ContinueToken(int[] values, int codePoint)
    {
        for (int i = 1; i < values.Length; i += 3)
        {
            int state = _automata[values[i]].Step(values[i + 1], codePoint);
            if (state != Dead)
            {
                yield return values[i];
                yield return state;
                yield return values[i + 2];
            }
        }
    }

    private IEnumerable<int> EndToken(int[] values)
    {
        for (int i = 1; i < values.Length; i += 3)
        {
            if (_automata[values[i]].IsAccepting(values[i + 1]))
            {
                yield return values[i + 2];
            }
        }
    }

    private int Remember(Term term)
    {
        _terms[term.Id] = term;
        return term.Id;
    }

    private int Number(int phase, IEnumerable<int> values)
    {
        int[] state = phase == Between ? [phase, .. values.Distinct().OrderBy(static term => term)] : [phase, .. values];
        return state.Length == 1 ? Dead : _states.Number(state);
    }

    private static IEnumerable<ValueLeaf> LeavesOf(Term term) => term switch
    {
        ValueTerm value => value.Values.Leaves,
        ChoiceTerm choice => choice.Items.SelectMany(LeavesOf),
        GroupTerm group => group.Items.SelectMany(LeavesOf),
        OneOrMoreTerm repetition => LeavesOf(repetition.Item),
        _ => [],
    };
}
