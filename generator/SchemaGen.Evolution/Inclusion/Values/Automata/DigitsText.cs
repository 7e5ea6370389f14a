using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>Decimal numerals by how many digits their value has: leading and trailing zeros do not count.</summary>
/// <param name="limit">The greatest number of digits.</param>
/// <param name="fractionOnly">Whether the digits before the point do not count either.</param>
internal sealed class DigitsText(int limit, bool fractionOnly) : TextAutomaton
{
    private readonly StateTable _states = new();

    public override int Start => _states.Number(0, 0, 0);

    public override IEnumerable<CodePointSet> Sets => "0.".Select(static c => CodePointSet.Single(c)).Append(CodePointSet.Range('0', '9'));

    public override int Step(int state, int codePoint)
    {
        (int isFraction, int digits, int zeros) = (_states[state][0], _states[state][1], _states[state][2]);
        switch (codePoint)
        {
            case '.':
                return _states.Number(1, digits, 0);

            case >= '0' and <= '9' when isFraction == 1:
                return codePoint == '0' ? Number(1, digits, Math.Min(zeros + 1, limit)) : Number(1, digits + zeros + 1, 0);

            case >= '0' and <= '9' when !fractionOnly && (codePoint != '0' || digits > 0):
                return Number(0, digits + 1, 0);

            default:
                return state;
        }
    }

    public override bool IsAccepting(int state) => true;

    private int Number(int isFraction, int digits, int zeros) => digits > limit ? Dead : _states.Number(isFraction, digits, zeros);
}
