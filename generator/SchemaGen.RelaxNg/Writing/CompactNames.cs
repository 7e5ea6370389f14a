using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>Names and name classes in the compact syntax. Prefixes are those of the schema; declarations are not shown.</summary>
internal static class CompactNames
{
    public static string Of(NameClassSyntax nameClass) => nameClass switch
    {
        NameSyntax name => PrefixOf(name.NamespaceUri, name.Context) + name.LocalName,
        AnyNameSyntax anyName => $"*{Except(anyName.Except)}",
        NsNameSyntax nsName => $"{PrefixOf(nsName.NamespaceUri, nsName.Context)}*{Except(nsName.Except)}",
        NameClassChoiceSyntax { Children: [var only] } => Of(only),
        NameClassChoiceSyntax choice => $"({string.Join(" | ", choice.Children.Select(Of))})",
        _ => "",
    };

    /// <summary>The name of a definition; words of the syntax need a backslash.</summary>
    public static string OfReference(string name) => name is
        "attribute" or "default" or "datatypes" or "div" or "element" or "empty" or "external" or "grammar" or "include" or "inherit" or "list"
        or "mixed" or "namespace" or "notAllowed" or "parent" or "start" or "string" or "text" or "token"
        ? $"\\{name}"
        : name;

    private static string Except(NameClassSyntax? except) => except is null ? "" : $" - {Of(except)}";

    private static string PrefixOf(string namespaceUri, SyntaxContext context)
    {
        string? prefix = context.Prefixes
            .Where(binding => binding.Key.Length > 0 && binding.Value == namespaceUri)
            .Select(static binding => binding.Key)
            .OrderBy(static key => key, StringComparer.Ordinal)
            .FirstOrDefault();
        return namespaceUri.Length == 0 || prefix is null ? "" : $"{prefix}:";
    }
}
