using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Parses the declarations at the start of a file (section 4 of the compact syntax). A later one of the same prefix counts.</summary>
internal sealed class CompactDeclarationParser(CompactTokenReader tokens, CompactScope scope, DiagnosticBag diagnostics)
{
    private static readonly string[] Keywords = ["default", "namespace", "datatypes"];

    /// <summary>Whether a declaration begins here.</summary>
    public bool IsNext => Keyword() is not null;

    /// <summary>Parses all declarations; false if there are none.</summary>
    public bool Parse()
    {
        bool isAny = false;
        while (Keyword() is { } keyword)
        {
            Parse(keyword);
            isAny = true;
            tokens.Recover(depth: 0, column: 1);
        }

        return isAny;
    }

    /// <summary>The keyword of the declaration that begins here, which may be misspelt; null if none does.</summary>
    private string? Keyword()
    {
        if (!tokens.Is(Name) || tokens.Next.IsAssignment)
        {
            return null;
        }

        string word = tokens.Current.Text;
        return Array.IndexOf(Keywords, word) >= 0 ? word
            : !CompactKeywords.Contains(word) && tokens.Next.Kind == Name && !tokens.Next.IsFirstOnLine && CompactPatternParser.Meant(tokens.Current, tokens.Next) is null
                ? Spelling.Nearest(word, Enumerable.Range(0, Keywords.Length), static i => Keywords[i]) is int nearest ? Keywords[nearest] : null
            : null;
    }

    private void Parse(string keyword)
    {
        if (!tokens.IsKeyword(keyword))
        {
            tokens.Report($"'{keyword}'");
        }

        tokens.Advance();
        switch (keyword)
        {
            case "datatypes":
                ParseLibrary();
                break;

            case "namespace":
                ParseNamespace(isDefault: false);
                break;

            case "default" when tokens.IsKeyword("namespace"):
                tokens.Advance();
                ParseNamespace(isDefault: true);
                break;

            default:
                tokens.Fail("'namespace'");
                break;
        }
    }

    private void ParseLibrary()
    {
        if (ParsePrefix() is not string prefix || !tokens.Expect(Equal, "'='"))
        {
            return;
        }

        SourceLocation location = tokens.Location;
        string? uri = CompactLiterals.Parse(tokens, "the library's URI");
        if (uri is not null && !SchemaUri.IsLibraryUri(uri))
        {
            diagnostics.Add(DiagnosticCode.InvalidLibraryUri, location, uri);
        }

        scope.DeclareLibrary(prefix, uri ?? CompactScope.UnknownLibrary);
    }

    private void ParseNamespace(bool isDefault)
    {
        CompactToken token = tokens.Current;
        string? prefix = isDefault && tokens.Kind is Equal or Literal ? null : ParsePrefix();
        if (!tokens.Expect(Equal, "'='"))
        {
            return;
        }

        string? namespaceUri = null;
        if (tokens.IsKeyword("inherit"))
        {
            tokens.Advance();
        }
        else
        {
            namespaceUri = CompactLiterals.Parse(tokens, "the namespace", " or 'inherit'") ?? "";
        }

        if (Refusal(prefix, namespaceUri) is string refusal)
        {
            diagnostics.Add(DiagnosticCode.InvalidDeclaration, tokens.Locate(token), refusal);
            return;
        }

        if (prefix is not null)
        {
            scope.DeclareNamespace(prefix, namespaceUri);
        }

        if (isDefault)
        {
            scope.DeclareDefaultNamespace(namespaceUri);
        }
    }

    private string? ParsePrefix()
    {
        if (tokens.Current.IsIdentifierOrKeyword)
        {
            return tokens.Advance().Text;
        }

        tokens.Fail("a prefix");
        return null;
    }

    /// <summary>The rules of Namespaces in XML for the two reserved prefixes.</summary>
    private static string? Refusal(string? prefix, string? namespaceUri) => prefix switch
    {
        "xmlns" => "The prefix 'xmlns' cannot be declared",
        "xml" when namespaceUri != WellKnownNamespaces.Xml => $"The prefix 'xml' stands for '{WellKnownNamespaces.Xml}' only",
        not null and not "xml" when namespaceUri == WellKnownNamespaces.Xml => $"The namespace '{WellKnownNamespaces.Xml}' has the prefix 'xml' only",
        not null when namespaceUri is not null && namespaceUri.TrimEnd('/') + "/" == WellKnownNamespaces.Xmlns => $"The namespace '{namespaceUri}' cannot be declared",
        _ => null,
    };
}
