using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Parses the declarations at the start of a file (section 4 of the compact syntax). A later one of the same prefix counts.</summary>
internal sealed class CompactDeclarationParser(CompactTokenReader tokens, CompactScope scope, DiagnosticBag diagnostics)
{
    private const string NamespaceExpected = "a literal or 'inherit'";

    /// <summary>Parses all declarations; false if there are none.</summary>
    public bool Parse()
    {
        bool isAny = false;
        while (tokens.Is(Name) && !tokens.Next.IsAssignment && TryParse(tokens.Current.Text))
        {
            isAny = true;
            tokens.Recover(depth: 0, column: 1);
        }

        return isAny;
    }

    private bool TryParse(string keyword)
    {
        switch (keyword)
        {
            case "datatypes":
                tokens.Advance();
                ParseLibrary();
                return true;

            case "namespace":
                tokens.Advance();
                ParseNamespace(isDefault: false);
                return true;

            case "default":
                tokens.Advance();
                if (tokens.IsKeyword("namespace"))
                {
                    tokens.Advance();
                    ParseNamespace(isDefault: true);
                }
                else
                {
                    tokens.Fail("'namespace'");
                }

                return true;

            default:
                return false;
        }
    }

    private void ParseLibrary()
    {
        if (ParsePrefix() is not string prefix || !tokens.Expect(Equal, "'='"))
        {
            return;
        }

        SourceLocation location = tokens.Location;
        string uri = CompactLiterals.Parse(tokens, "the library's URI");
        if (!SchemaUri.IsLibraryUri(uri))
        {
            diagnostics.Add(DiagnosticCode.InvalidLibraryUri, location, uri);
        }

        scope.DeclareLibrary(prefix, uri);
    }

    private void ParseNamespace(bool isDefault)
    {
        CompactToken token = tokens.Current;
        string? prefix = isDefault && tokens.Is(Equal) ? null : ParsePrefix();
        if (!tokens.Expect(Equal, "'='"))
        {
            return;
        }

        string? namespaceUri = null;
        if (tokens.IsKeyword("inherit"))
        {
            tokens.Advance();
        }
        else if (tokens.Is(Literal))
        {
            namespaceUri = CompactLiterals.Parse(tokens, "a namespace");
        }
        else
        {
            tokens.Fail(NamespaceExpected);
            return;
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

    /// <summary>What Namespaces in XML says of the two prefixes that it knows.</summary>
    private static string? Refusal(string? prefix, string? namespaceUri) => prefix switch
    {
        "xmlns" => "The prefix 'xmlns' cannot be declared",
        "xml" when namespaceUri != WellKnownNamespaces.Xml => $"The prefix 'xml' stands for '{WellKnownNamespaces.Xml}' only",
        not null and not "xml" when namespaceUri == WellKnownNamespaces.Xml => $"The namespace '{WellKnownNamespaces.Xml}' has the prefix 'xml' only",
        not null when namespaceUri is not null && namespaceUri.TrimEnd('/') + "/" == WellKnownNamespaces.Xmlns => $"The namespace '{namespaceUri}' cannot be declared",
        _ => null,
    };
}
