using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>
/// Decimal numerals by how they stand to a number, of any length. Digits are compared as they come: a state is the sign, how many digits
/// the whole part has beyond leading zeros, how far the fraction is, and how what was read compares with as much of the number.
/// </summary>
internal sealed class DecimalBoundText : TextAutomaton
{
    private readonly bool _allowsLess;
    private readonly bool _allowsEqual;
    private readonly bool _allowsGreater;
    private readonly bool _isBoundNegative;
    private readonly string _whole;
    private readonly string _fraction;
    private readonly StateTable _states = new();

    /// <summary>Makes the automaton.</summary>
    /// <param name="bound">The number, a decimal numeral.</param>
    /// <param name="allowsLess">Whether smaller numbers are accepted.</param>
    /// <param name="allowsEqual">Whether the number itself is accepted.</param>
    /// <param name="allowsGreater">Whether greater numbers are accepted.</param>
    public DecimalBoundText(string bound, bool allowsLess, bool allowsEqual, bool allowsGreater)
    {
        _allowsLess = allowsLess;
        _allowsEqual = allowsEqual;
        _allowsGreater = allowsGreater;
        string digits = bound.Trim(' ', '\t', '\r', '\n').TrimStart('+', '-');
        int point = digits.IndexOf('.');
        _whole = (point < 0 ? digits : digits[..point]).TrimStart('0');
        _fraction = point < 0 ? "" : digits[(point + 1)..].TrimEnd('0');
        _isBoundNegative = bound.IndexOf('-') >= 0 && (_whole.Length > 0 || _fraction.Length > 0);
    }

    private enum Phase
    {
        Start,
        Whole,
        Fraction,
    }

    public override int Start => Number(Phase.Start, isNegative: false, isZero: true, 0, 0);

    public override IEnumerable<CodePointSet> Sets => "0123456789+-.".Select(static c => CodePointSet.Single(c));

    public override int Step(int state, int codePoint)
    {
        int[] values = _states[state];
        var phase = (Phase)values[0];
        bool isNegative = values[1] != 0;
        bool isZero = values[2] != 0;
        (int count, int order) = (values[3], values[4]);
        switch (codePoint)
        {
            case '+' or '-' when phase == Phase.Start:
                return Number(Phase.Whole, codePoint == '-', isZero, 0, 0);

            case '.' when phase != Phase.Fraction:
                return Number(Phase.Fraction, isNegative, isZero, 0, count == _whole.Length ? order : count < _whole.Length ? -1 : 1);

            case >= '0' and <= '9' when phase != Phase.Fraction:
                if (codePoint == '0' && count == 0)
                {
                    return Number(Phase.Whole, isNegative, isZero, 0, 0);
                }

                order = order == 0 && count < _whole.Length ? Math.Sign(codePoint - _whole[count]) : order;
                count = Math.Min(count + 1, _whole.Length + 1);
                return Number(Phase.Whole, isNegative, isZero: false, count, count > _whole.Length ? 1 : order);

            case >= '0' and <= '9':
                order = order == 0 ? Math.Sign(codePoint - (count < _fraction.Length ? _fraction[count] : '0')) : order;
                return Number(Phase.Fraction, isNegative, isZero && codePoint == '0', Math.Min(count + 1, _fraction.Length), order);

            default:
                return Dead;
        }
    }

    public override bool IsAccepting(int state)
    {
        int[] values = _states[state];
        bool isNegative = values[1] != 0 && values[2] == 0;
        int order = isNegative != _isBoundNegative ? 1 : Magnitude(values);
        order = isNegative ? -order : order;
        return order < 0 ? _allowsLess : order > 0 ? _allowsGreater : _allowsEqual;
    }

    private int Magnitude(int[] values)
    {
        (int count, int order) = (values[3], values[4]);
        if ((Phase)values[0] == Phase.Fraction)
        {
            return order == 0 && count < _fraction.Length ? -1 : order;
        }

        int whole = count == _whole.Length ? order : count < _whole.Length ? -1 : 1;
        return whole == 0 && _fraction.Length > 0 ? -1 : whole;
    }

    private int Number(Phase phase, bool isNegative, bool isZero, int count, int order) =>
        _states.Number((int)phase, isNegative ? 1 : 0, isZero ? 1 : 0, count, order);
}
