using System.Collections.Immutable;
using System.Text;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Tests;

/// <summary>
/// A syntax tree as text, with a complete line for each node: trees are equal if their texts are. Omits what a change of syntax
/// does not preserve: locations, prefixes, and the syntax in file extensions.
/// </summary>
internal sealed class TreeText
{
    private readonly StringBuilder _text = new();

    public static string Of(PatternSyntax? root)
    {
        TreeText tree = new();
        if (root is not null)
        {
            tree.Add(root, 0);
        }

        return tree._text.ToString();
    }

    private void Add(SyntaxNode node, int depth)
    {
        AnnotationSyntax? annotation = node.Annotation;
        AddAll("before", annotation?.Before ?? [], depth);
        Line(depth, Describe(node));
        if (annotation?.Documentation is { } documentation)
        {
            Line(depth + 1, $"documentation {Quote(documentation)}");
        }

        foreach (AnnotationAttribute attribute in annotation?.Attributes ?? [])
        {
            Line(depth + 1, $"@{{{attribute.NamespaceUri}}}{attribute.LocalName} {Quote(attribute.Value)}");
        }

        AddAll("child", annotation?.Children ?? [], depth + 1);
        foreach (SyntaxNode child in Children(node))
        {
            Add(child, depth + 1);
        }

        AddAll("end", annotation?.End ?? [], depth + 1);
        AddAll("following", annotation?.Following ?? [], depth);
    }

    private static string Describe(SyntaxNode node) => node.GetType().Name.Replace("Syntax", "", StringComparison.Ordinal) + node switch
    {
        NameSyntax name => $" {Scope(name.NamespaceUri, name.Context)}{name.LocalName}",
        NsNameSyntax name => $" {Scope(name.NamespaceUri, name.Context)}",
        DefineSyntax define => $" {define.Name} {define.Combine}",
        StartSyntax start => $" {start.Combine}",
        RefSyntax reference => $" {reference.Name}",
        ParentRefSyntax reference => $" {reference.Name}",
        ExternalRefSyntax reference => $" {Href(reference.Href)} {Scope(reference.Context.Ns, reference.Context)}",
        IncludeSyntax include => $" {Href(include.Href)} {Scope(include.Context.Ns, include.Context)}",
        DataSyntax data => $" {{{data.Context.DatatypeLibrary}}}{data.TypeName}",
        ValueSyntax value => $" {{{value.Context.DatatypeLibrary}}}{value.TypeName} {Value(value)}",
        ParamSyntax parameter => $" {parameter.Name} {Quote(parameter.Value)}",
        _ => "",
    };

    /// <summary>Returns a value. A qualified name is shown by its meaning.</summary>
    private static string Value(ValueSyntax value)
    {
        if (value is not { TypeName: "QName", Context.DatatypeLibrary: DatatypeLibrary.XsdUri })
        {
            return Quote(value.Text);
        }

        string[] parts = value.Text.Trim().Split(':');
        return parts.Length == 1
            ? Scope(value.Context.Ns, value.Context) + parts[0]
            : $"{{{value.Context.Prefixes.GetValueOrDefault(parts[0])}}}{parts[1]}";
    }

    private static string Scope(string namespaceUri, SyntaxContext context) => context.InheritsNs ? "{inherited}" : $"{{{namespaceUri}}}";

    private static string Href(string href) => href.Replace(".rnc", ".rng", StringComparison.Ordinal);

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node switch
    {
        ElementSyntax element => [element.NameClass, element.Content],
        AttributeSyntax attribute => [attribute.NameClass, attribute.Content],
        DataSyntax data => [.. data.Parameters, .. data.Except is null ? Array.Empty<SyntaxNode>() : [data.Except]],
        GrammarSyntax grammar => grammar.Contents,
        PatternSyntax pattern => PatternSyntaxChildren.Of(pattern),
        AnyNameSyntax { Except: { } except } => [except],
        NsNameSyntax { Except: { } except } => [except],
        NameClassChoiceSyntax choice => choice.Children,
        DivSyntax div => div.Contents,
        IncludeSyntax include => include.Overrides,
        DefineSyntax define => [define.Body],
        StartSyntax start => [start.Body],
        _ => [],
    };

    private void AddAll(string place, ImmutableArray<AnnotationContent> contents, int depth)
    {
        foreach (AnnotationContent content in contents)
        {
            Add(place, content, depth);
        }
    }

    private void Add(string place, AnnotationContent content, int depth)
    {
        switch (content)
        {
            case AnnotationComment comment:
                // An XML comment cannot contain two hyphens.
                string text = comment.Text;
                while (text.Contains("--", StringComparison.Ordinal))
                {
                    text = text.Replace("--", "- -", StringComparison.Ordinal);
                }

                Line(depth, $"{place} comment {Quote(text)}");
                break;

            case AnnotationText words:
                Line(depth, $"{place} text {Quote(words.Text)}");
                break;

            case AnnotationElement element:
                Line(depth, $"{place} {{{element.NamespaceUri}}}{element.LocalName}");
                foreach (AnnotationAttribute attribute in element.Attributes)
                {
                    Line(depth + 1, $"@{{{attribute.NamespaceUri}}}{attribute.LocalName} {Quote(attribute.Value)}");
                }

                AddAll("content", element.Contents, depth + 1);
                break;
        }
    }

    private static string Quote(string text) => $"'{text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}
