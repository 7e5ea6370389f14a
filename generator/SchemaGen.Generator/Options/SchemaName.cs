using Microsoft.CodeAnalysis.CSharp;

namespace SchemaGen.Generator.Options;

/// <summary>Derives and checks the names of schemas and namespaces.</summary>
internal static class SchemaName
{
    /// <summary>
    /// Returns the default namespace: the project's root namespace. The build takes it from the project's file name, including dashes,
    /// so invalid characters are replaced as in project templates.
    /// </summary>
    public static string NamespaceFromRoot(string rootNamespace) =>
        string.Join(".", rootNamespace.Split('.').Where(static part => part.Length > 0).Select(MakeIdentifier));

    /// <summary>Whether a text is a valid C# namespace without escapes.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    /// <summary>Whether a text is a valid C# identifier without escapes.</summary>
    public static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    private static string MakeIdentifier(string part)
    {
        string identifier = string.Concat(part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return IsIdentifier(identifier) ? identifier : "_" + identifier;
    }
}
