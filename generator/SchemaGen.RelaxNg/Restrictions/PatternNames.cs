using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>How messages name patterns and name classes.</summary>
internal static class PatternNames
{
    /// <summary>The kind of a pattern: <c>an attribute</c>.</summary>
    public static string Of(Pattern pattern) => pattern switch
    {
        ElementPattern element => $"the element {Of(element.NameClass)}",
        AttributePattern attribute => $"the attribute {Of(attribute.NameClass)}",
        DataPattern => "data",
        ValuePattern => "value",
        TextPattern => "text",
        EmptyPattern => "empty",
        ListPattern => "list",
        GroupPattern => "group",
        InterleavePattern => "interleave or mixed",
        OneOrMorePattern => "oneOrMore or zeroOrMore",
        ChoicePattern => "choice",
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
