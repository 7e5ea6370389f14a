using System.Xml;
using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>Names of XML 1.0, second edition, as the datatypes have them: Name, NCName, Nmtoken, one or several with a space between.</summary>
internal sealed class NameText(bool allowsColon, bool needsStart, bool isList) : TextAutomaton
{
    private const int BeforeName = 0;
    private const int InName = 1;
    private static readonly CodePointSet StartCharacters = SetOf(XmlConvert.IsStartNCNameChar);
    private static readonly CodePointSet NameCharacters = SetOf(XmlConvert.IsNCNameChar);
    private static readonly CodePointSet Colon = CodePointSet.Single(':');

    public override int Start => BeforeName;

    public override IEnumerable<CodePointSet> Sets => [StartCharacters, NameCharacters, Colon, CodePointSet.Single(' ')];

    public override int Step(int state, int codePoint)
    {
        if (codePoint == ' ')
        {
            return isList && state == InName ? BeforeName : Dead;
        }

        CodePointSet allowed = state == BeforeName && needsStart ? StartCharacters : NameCharacters;
        return allowed.Contains(codePoint) || (allowsColon && codePoint == ':') ? InName : Dead;
    }

    public override bool IsAccepting(int state) => state == InName;

    private static CodePointSet SetOf(Func<char, bool> contains)
    {
        List<CodePointSet> ranges = [];
        int first = -1;
        for (int c = 0; c <= char.MaxValue + 1; c++)
        {
            bool isIn = c <= char.MaxValue && c != ':' && contains((char)c);
            if (isIn && first < 0)
            {
                first = c;
            }
            else if (!isIn && first >= 0)
            {
                ranges.Add(CodePointSet.Range(first, c - 1));
                first = -1;
            }
        }

        return CodePointSet.UnionOf(ranges);
    }
}
