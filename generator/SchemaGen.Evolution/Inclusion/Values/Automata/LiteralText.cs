using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>One text.</summary>
internal sealed class LiteralText : TextAutomaton
{
    private readonly int[] _codePoints;

    public LiteralText(string text)
    {
        List<int> codePoints = [];
        for (int i = 0; i < text.Length; i++)
        {
            codePoints.Add(char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }

        _codePoints = [.. codePoints];
    }

    public override int Start => 0;

    public override IEnumerable<CodePointSet> Sets => _codePoints.Distinct().Select(CodePointSet.Single);

    public override int Step(int state, int codePoint) => state < _codePoints.Length && _codePoints[state] == codePoint ? state + 1 : Dead;

    public override bool IsAccepting(int state) => state == _codePoints.Length;
}
