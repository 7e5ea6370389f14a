using Microsoft.CodeAnalysis.CSharp;

namespace SchemaGen.Generator.Options;

/// <summary>The names of a schema and of its namespace, stated or made up.</summary>
internal static class SchemaName
{
    /// <summary>
    /// The default namespace: the project's root namespace. The build takes that from the project's file name, dashes and all,
    /// so it is made valid the way project templates do it.
    /// </summary>
    public static string NamespaceFromRoot(string rootNamespace) =>
        string.Join(".", rootNamespace.Split('.').Where(static part => part.Length > 0).Select(MakeIdentifier));

    /// <summary>Whether a namespace can be written in C# as it is.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    /// <summary>Whether a name can be written in C# as it is.</summary>
    public static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    private static string MakeIdentifier(string part)
    {
        string identifier = string.Concat(part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return IsIdentifier(identifier) ? identifier : "_" + identifier;
    }
}
