using System.Text;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linting;

/// <summary>Builds a key that two patterns of a linked grammar share if they are written alike, apart from annotations, prefixes and white space.</summary>
internal static class PatternKey
{
    // A character that no name or value contains.
    private const char End = '\uFFFF';

    public static string Of(PatternSyntax pattern)
    {
        StringBuilder key = new();
        foreach (SyntaxNode node in SyntaxNodes.Within(pattern))
        {
            key.Append(node.GetType().Name).Append(CountOf(node));
            foreach (string part in PartsOf(node))
            {
                key.Append(End).Append(part);
            }

            key.Append(End).Append(End);
        }

        return key.ToString();
    }

    private static int CountOf(SyntaxNode node) => node switch
    {
        NameClassChoiceSyntax choice => choice.Children.Length,
        AnyNameSyntax any => any.Except is null ? 0 : 1,
        NsNameSyntax any => any.Except is null ? 0 : 1,
        DataSyntax data => data.Parameters.Length + (data.Except is null ? 0 : 1),
        PatternSyntax pattern => PatternSyntaxChildren.Of(pattern).Length,
        _ => 0,
    };

    private static string[] PartsOf(SyntaxNode node) => node switch
    {
        NameSyntax name => [name.NamespaceUri, name.LocalName],
        NsNameSyntax name => [name.NamespaceUri],
        RefSyntax reference => [reference.Name],
        ParamSyntax parameter => [parameter.Name, parameter.Value],
        DataSyntax data => [data.Context.DatatypeLibrary, data.TypeName],
        ValueSyntax { TypeName: "QName" or "NOTATION" } value => [value.Context.DatatypeLibrary, value.TypeName, value.Text.Trim(), NamespaceOf(value)],
        ValueSyntax value => [value.TypeName is null ? "" : value.Context.DatatypeLibrary, value.TypeName ?? "token", value.Text],
        _ => [],
    };

    private static string NamespaceOf(ValueSyntax value)
    {
        string text = value.Text.Trim();
        int colon = text.IndexOf(':');
        return colon < 0 ? value.Context.Ns : value.Context.Prefixes.TryGetValue(text[..colon], out string? namespaceUri) ? namespaceUri : "";
    }
}
