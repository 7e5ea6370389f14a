using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Emit;

/// <summary>
/// Shows patterns as comments, in the manner of the compact syntax: references by name, the content of inner elements left out. Meant for
/// readers, not for parsers.
/// </summary>
internal static class CompactNotation
{
    private const int Width = 116;
    private const int MostLines = 24;

    /// <summary>The pattern in lines.</summary>
    public static IReadOnlyList<string> Lines(Shape pattern)
    {
        string text = pattern.Syntax is ElementSyntax element
            ? $"element {Name(element.NameClass)} {{ {ShowAlone(element.Content)} }}"
            : ShowAlone(pattern.Syntax);
        List<string> lines = [.. DocComment.Wrap(Clean(text), Width)];
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), "..."];
    }

    private static string Show(PatternSyntax pattern) => pattern switch
    {
        ElementSyntax element => $"element {Name(element.NameClass)} {{ {(element.Content is RefSyntax or TextSyntax or EmptySyntax ? Show(element.Content) : "...")} }}",
        AttributeSyntax attribute => $"attribute {Name(attribute.NameClass)} {{ {ShowAlone(attribute.Content)} }}",
        RefSyntax reference => reference.Name,
        GroupSyntax or InterleaveSyntax or ChoiceSyntax => PatternSyntaxChildren.Of(pattern).Length == 1
            ? Show(PatternSyntaxChildren.Of(pattern)[0])
            : $"({ShowAlone(pattern)})",
        OptionalSyntax optional => Show(optional.Content, '?'),
        ZeroOrMoreSyntax zeroOrMore => Show(zeroOrMore.Content, '*'),
        OneOrMoreSyntax oneOrMore => Show(oneOrMore.Content, '+'),
        MixedSyntax mixed => $"mixed {{ {ShowAlone(mixed.Content)} }}",
        ListSyntax list => $"list {{ {ShowAlone(list.Content)} }}",
        DataSyntax data => data.Parameters.IsEmpty
            ? data.TypeName
            : $"{data.TypeName} {{ {string.Join(" ", data.Parameters.Select(static parameter => $"{parameter.Name} = \"{parameter.Value}\""))} }}",
        ValueSyntax value => $"\"{value.Text}\"",
        TextSyntax => "text",
        EmptySyntax => "empty",
        NotAllowedSyntax => "notAllowed",
        _ => "...",
    };

    /// <summary>A pattern that nothing stands beside: it needs no parentheses.</summary>
    private static string ShowAlone(PatternSyntax pattern) => Separator(pattern) is { } separator && PatternSyntaxChildren.Of(pattern) is var children
        ? children.Length == 1 ? ShowAlone(children[0]) : string.Join(separator, children.Select(Show))
        : Show(pattern);

    private static string? Separator(PatternSyntax pattern) => pattern switch
    {
        GroupSyntax => ", ",
        InterleaveSyntax => " & ",
        ChoiceSyntax => " | ",
        _ => null,
    };

    private static string Show(PatternSyntax content, char occurrence) => Show(content) + occurrence;

    private static string Name(NameClassSyntax nameClass) => nameClass switch
    {
        NameSyntax name when name.NamespaceUri.Length == 0 => name.LocalName,
        NameSyntax name => NamespacePrefixes.Find(name, name.NamespaceUri) is { } prefix ? $"{prefix}:{name.LocalName}" : name.LocalName,
        NsNameSyntax => "ns:*",
        NameClassChoiceSyntax choice => $"({string.Join(" | ", choice.Children.Select(Name))})",
        _ => "*",
    };

    // A line break in a value would end the comment.
    private static string Clean(string text) => new([.. text.Select(static character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character)]);
}
