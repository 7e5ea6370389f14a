using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>The names of patterns and name classes in messages.</summary>
internal static class PatternNames
{
    /// <summary>A pattern in the words of the syntax at its place: <c>the attribute 'a'</c>, <c>interleave or mixed</c>.</summary>
    public static string Of(Pattern pattern, SourceLocation place) => pattern switch
    {
        ElementPattern element => $"the element {Of(element.NameClass)}",
        AttributePattern attribute => $"the attribute {Of(attribute.NameClass)}",
        DataPattern => SyntaxWords.At(place, "data", "a datatype"),
        ValuePattern => SyntaxWords.At(place, "value", "a value"),
        TextPattern => "text",
        EmptyPattern => "empty",
        ListPattern => "list",
        GroupPattern => SyntaxWords.At(place, "group", "','"),
        InterleavePattern => SyntaxWords.At(place, "interleave or mixed", "'&' or mixed"),
        OneOrMorePattern => SyntaxWords.At(place, "oneOrMore or zeroOrMore", "'+' or '*'"),
        ChoicePattern => SyntaxWords.At(place, "choice", "'|'"),
        _ => "notAllowed",
    };

    /// <summary>The names of a class: <c>'disk'</c>.</summary>
    public static string Of(NameClass nameClass) => nameClass switch
    {
        NameClassName { NamespaceUri: "" } name => $"'{name.LocalName}'",
        NameClassName name => $"'{{{name.NamespaceUri}}}{name.LocalName}'",
        NsNameClass nsName => $"of any name in the namespace '{nsName.NamespaceUri}'",
        AnyNameClass => "of any name",
        NameClassChoice choice => $"{Of(FirstOf(choice))} and others",
        _ => "",
    };

    private static NameClass FirstOf(NameClass nameClass) => nameClass is NameClassChoice choice ? FirstOf(choice.Left) : nameClass;
}
