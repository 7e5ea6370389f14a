using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaGen.Generator.Options;

/// <summary>The names of a schema and of its namespace, stated or made up.</summary>
internal static class SchemaName
{
    /// <summary>The default name of a schema: the file's name in PascalCase. <c>storage-pool.rng</c> gives <c>StoragePool</c>.</summary>
    public static string FromPath(string path)
    {
        string file = path.Substring(path.LastIndexOf('/') + 1);
        int dot = file.LastIndexOf('.');
        string stem = dot > 0 ? file.Substring(0, dot) : file;

        StringBuilder name = new(stem.Length + 1);
        bool atWordStart = true;
        foreach (char c in stem)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(c) || c == '_')
            {
                atWordStart = true;
                continue;
            }

            name.Append(atWordStart ? char.ToUpperInvariant(c) : c);
            atWordStart = false;
        }

        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

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
