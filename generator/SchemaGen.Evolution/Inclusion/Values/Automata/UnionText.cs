using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>Texts that one of several automata accepts. A state is the list of those that are not dead, each with its state.</summary>
internal sealed class UnionText : TextAutomaton
{
    private readonly TextAutomaton[] _parts;
    private readonly StateTable _states = new();

    public UnionText(IEnumerable<TextAutomaton> parts)
    {
        _parts = [.. parts];
        List<int> start = [];
        for (int i = 0; i < _parts.Length; i++)
        {
            Add(i, _parts[i].Start, start);
        }

        Start = Number(start);
    }

    public override int Start { get; }

    public override IEnumerable<CodePointSet> Sets => _parts.SelectMany(static part => part.Sets);

    public override int Step(int state, int codePoint)
    {
        int[] before = _states[state];
        List<int> after = [];
        for (int i = 0; i < before.Length; i += 2)
        {
            Add(before[i], _parts[before[i]].Step(before[i + 1], codePoint), after);
        }

        return Number(after);
    }

    public override bool IsAccepting(int state)
    {
        int[] parts = _states[state];
        for (int i = 0; i < parts.Length; i += 2)
        {
            if (_parts[parts[i]].IsAccepting(parts[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(int part, int state, List<int> states)
    {
        if (state != Dead)
        {
            states.Add(part);
            states.Add(state);
        }
    }

    private int Number(List<int> states) => states.Count == 0 ? Dead : _states.Number([.. states]);
}
