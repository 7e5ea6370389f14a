using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>Texts that all of some automata accept and none of others does.</summary>
internal sealed class IntersectionText : TextAutomaton
{
    private readonly TextAutomaton[] _parts;
    private readonly int _wanted;
    private readonly StateTable _states = new();

    public IntersectionText(IReadOnlyList<TextAutomaton> wanted, IReadOnlyList<TextAutomaton> unwanted)
    {
        _parts = [.. wanted, .. unwanted];
        _wanted = wanted.Count;
        Start = Number(Array.ConvertAll(_parts, static part => part.Start));
    }

    public override int Start { get; }

    public override IEnumerable<CodePointSet> Sets => _parts.SelectMany(static part => part.Sets);

    public override int Step(int state, int codePoint)
    {
        int[] before = _states[state];
        int[] after = new int[before.Length];
        for (int i = 0; i < after.Length; i++)
        {
            after[i] = before[i] == Dead ? Dead : _parts[i].Step(before[i], codePoint);
        }

        return Number(after);
    }

    public override bool IsAccepting(int state)
    {
        int[] states = _states[state];
        for (int i = 0; i < states.Length; i++)
        {
            if ((states[i] != Dead && _parts[i].IsAccepting(states[i])) != (i < _wanted))
            {
                return false;
            }
        }

        return true;
    }

    private int Number(int[] states) => Array.IndexOf(states, Dead, 0, _wanted) >= 0 ? Dead : _states.Number(states);
}
