using System.Reflection;
using System.Security;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>A random schema whose names and words equal or resemble those of C#, the framework and the library.</summary>
internal sealed class NastySchema
{
    private static readonly string[] Words =
    [
        "", "C", "C#", "c", "c++", "C--", "1", "-1", "+1", "01", "1.0", "a b", "a-b", "a_b", "aB", "AB", "true", "null", "Unrecognized", "unrecognized", "class", "Ä", "ß", "ſ", "日本", "ǆ",
        "*", "<=", "!=", "\"", "\\", "{0}", "//", "*/", "𝒳", "&", "None", "value", "Equals", "e\u0301", "U0022", "_1", "__", "İ", "ı",
    ];

    private static readonly string[] Names =
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText).Where(static word => word.All(char.IsLetter)),
        .. new[] { typeof(XmlElementNode), typeof(XmlGroupNode), typeof(XmlElement<>) }
            .SelectMany(static type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy))
            .Select(static member => member.Name).Where(static name => name.All(static character => char.IsLetterOrDigit(character) || character == '_')),
        .. typeof(XmlElementNode).Assembly.GetExportedTypes().Concat(typeof(object).Assembly.GetExportedTypes()).Where(static type => !type.IsGenericType && !type.IsNested).Select(static type => type.Name),
        "Match", "Switch", "Create", "T", "TResult", "TSelf", "Items", "OrderedItems", "ItemsList", "AnyElements", "Schema", "TestSchema", "Reader", "Program", "IRoot", "iRootItem", "Item", "Unrecognized",
        "RootUnrecognized", "tag", "word", "held", "options", "reader", "xml-class", "xml_class", "_", "__", "_1", "A", "a", "a-b", "aB", "AB", "a.b", "ns2", "ns2.a", "Ä", "ß", "日本", "ǎ", "İ", "ı", "e\u0301", "get", "get_Item", "set-Value",
        "very.long.name.that.nobody.would.like.to.read.or.write.in.a.program.of.theirs", "very.long.name.that.nobody.would.like.to.read.or.write.in.another.program",
    ];

    // The affixes that all definitions share. Names without them may collide.
    private static readonly (string Prefix, string Suffix)[] Affixes = [("", ""), ("db.", ""), ("class.", ""), ("I", ""), ("", ".element"), ("", "-type"), ("_", "_")];

    private readonly Random _random;
    private readonly StringBuilder _defines = new();
    private readonly (string Prefix, string Suffix) _affixes;

    private NastySchema(int seed)
    {
        _random = new Random(seed);
        _affixes = Affixes[seed % Affixes.Length];
    }

    /// <summary>Returns the schema for a seed.</summary>
    public static string Of(int seed)
    {
        NastySchema schema = new(seed);
        string contents = string.Concat(schema.Pick(3).Select(schema.Part));
        return SchemaText.Grammar($"""<start><element name="{schema.Pick(1)[0]}">{contents}</element></start>{schema._defines}""");
    }

    private string Part(string name)
    {
        string[] own = Pick(4);
        switch (_random.Next(7))
        {
            case 0:
                Define(name, $"""<element name="{own[0]}">{Attribute(own[1])}{Attribute(own[2])}<text/></element>""");
                return Repeated(name);
            case 1:
                Define(name, $"""<element name="{own[0]}"><choice><group>{Key(own[1], "x")}{Attribute(own[2])}</group><group>{Key(own[1], "y")}{Attribute(own[3])}</group></choice></element>""");
                return Repeated(name);
            case 2:
                Define(name, $"""<element name="{own[0]}"><zeroOrMore><choice><element name="{own[1]}"><text/></element><element name="{own[2]}">{Attribute(own[3])}</element></choice></zeroOrMore></element>""");
                return Repeated(name);
            case 3:
                Define(name, $"<choice>{Values()}</choice>");
                return $"""<optional><attribute name="{name}"><ref name="{Affixed(name)}"/></attribute></optional>""";
            case 4:
                Define(name, $"""<choice><group>{Key(name, "x")}<element name="{own[0]}"><text/></element></group><group>{Key(name, "y")}<element name="{own[1]}">{Attribute(own[2])}</element></group></choice>""");
                return $"""<ref name="{Affixed(name)}"/>""";
            case 5:
                Define(name, $"""<element name="{own[0]}"><text/></element><choice><element name="{own[1]}"><text/></element><element name="{own[2]}">{Attribute(own[3])}</element></choice>""");
                return $"""<element name="{own[3]}"><oneOrMore><ref name="{Affixed(name)}"/></oneOrMore></element>""";
            default:
                return $"""<optional><element name="{name}"><choice>{Attribute(own[0])}{Attribute(own[1])}</choice><optional><element name="{own[2]}"><data type="int"/></element></optional></element></optional>""";
        }
    }

    private string Repeated(string name) => _random.Next(2) == 0 ? $"""<optional><ref name="{Affixed(name)}"/></optional>""" : $"""<zeroOrMore><ref name="{Affixed(name)}"/></zeroOrMore>""";

    private static string Key(string name, string value) => $"""<attribute name="{name}"><value>{value}</value></attribute>""";

    private string Attribute(string name) => _random.Next(3) switch
    {
        0 => $"""<attribute name="{name}"/>""",
        1 => $"""<attribute name="{name}"><choice>{Values()}</choice></attribute>""",
        _ => $"""<attribute name="{name}"><choice><data type="int"/><data type="boolean"/><value>x</value></choice></attribute>""",
    };

    private string Values() => string.Concat(_random.GetItems(Words, 6).Distinct(StringComparer.Ordinal).Select(static word => $"""<value type="string">{SecurityElement.Escape(word)}</value>"""));

    private void Define(string name, string body) => _defines.Append($"""<define name="{Affixed(name)}">{body}</define>""");

    private string Affixed(string name) => _affixes.Prefix + name + _affixes.Suffix;

    private string[] Pick(int count)
    {
        HashSet<string> picked = new(StringComparer.Ordinal);
        while (picked.Count < count)
        {
            picked.Add(Names[_random.Next(Names.Length)]);
        }

        return [.. picked];
    }
}
