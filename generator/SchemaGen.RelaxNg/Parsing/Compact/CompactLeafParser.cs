using System.Collections.Immutable;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Parses patterns without child patterns: references, values and datatypes (of which only <c>except</c> contains a pattern).</summary>
internal sealed class CompactLeafParser(
    CompactTokenReader tokens,
    CompactScope scope,
    CompactAnnotationParser annotations,
    CompactPatternParser patterns,
    DiagnosticBag diagnostics)
{
    // Not a URI reference, so the linker does not look for a file if the quotes are missing.
    private const string Unquoted = "%";

    /// <summary>Parses the pattern; returns null if none begins here.</summary>
    public PatternSyntax? TryParse(CompactAnnotations initial, out bool isExcept)
    {
        isExcept = false;
        tokens.ReturnComments(initial.Comments);
        SourceLocation location = tokens.Location;
        switch (tokens.Kind)
        {
            case Literal:
                return ParseValue(null, scope.Context, initial, location);

            case PrefixedName:
                return ParseDatatype(initial, location, out isExcept);

            case QuotedName:
                return new RefSyntax(tokens.Advance().Text, location) { Context = scope.Context, Annotation = ForLeaf(initial) };

            case Name:
                return ParseWord(initial, location, out isExcept);

            default:
                return null;
        }
    }

    private PatternSyntax? ParseWord(CompactAnnotations initial, SourceLocation location, out bool isExcept)
    {
        isExcept = false;
        switch (tokens.Current.Text)
        {
            case "empty":
                tokens.Advance();
                return new EmptySyntax(location) { Context = scope.Context, Annotation = ForLeaf(initial) };

            case "text":
                tokens.Advance();
                return new TextSyntax(location) { Context = scope.Context, Annotation = ForLeaf(initial) };

            case "notAllowed":
                tokens.Advance();
                return new NotAllowedSyntax(location) { Context = scope.Context, Annotation = ForLeaf(initial) };

            case "string" or "token":
                return ParseDatatype(initial, location, out isExcept);

            case "parent":
                tokens.Advance();
                return new ParentRefSyntax(ParseIdentifier("the name of a definition"), location) { Context = scope.Context, Annotation = ForLeaf(initial) };

            case "external":
                tokens.Advance();
                string? href = ParseHref();
                SyntaxContext context = ParseInherit();
                return href is null
                    ? new NotAllowedSyntax(location) { Context = context }
                    : new ExternalRefSyntax(href, location) { Context = context, Annotation = ForLeaf(initial) };

            case var name when CompactKeywords.Contains(name):
                return null;

            case var _ when CompactPatternParser.Meant(tokens.Current, tokens.Next) is { } meant:
                tokens.Fail($"'{meant}'");
                return new NotAllowedSyntax(location) { Context = scope.Context };

            default:
                return new RefSyntax(tokens.Advance().Text, location) { Context = scope.Context, Annotation = ForLeaf(initial) };
        }
    }

    /// <summary>Parses the name of a definition.</summary>
    public string ParseIdentifier(string expected)
    {
        if (tokens.Current.IsIdentifier)
        {
            return tokens.Advance().Text;
        }

        tokens.Fail(expected);
        return "";
    }

    /// <summary>Parses the URI reference of an <c>include</c> or <c>external</c>; returns null if it is missing.</summary>
    public string? ParseHref()
    {
        SourceLocation location = tokens.Location;
        bool isQuoted = tokens.Is(Literal);
        string? href = CompactLiterals.Parse(tokens, "a file's URI");
        if (!isQuoted)
        {
            return href is null ? null : Unquoted;
        }

        if (!SchemaUri.IsReference(href!))
        {
            diagnostics.Add(DiagnosticCode.InvalidHref, location, href!);
        }

        return href;
    }

    /// <summary>Parses <c>inherit = prefix</c>, the namespace that the file inherits. Without it, the file inherits the default namespace.</summary>
    public SyntaxContext ParseInherit()
    {
        if (!tokens.IsKeyword("inherit"))
        {
            return scope.Context;
        }

        tokens.Advance();
        if (!tokens.Expect(Equal, "'='") || !tokens.Current.IsIdentifierOrKeyword)
        {
            tokens.Fail("the prefix of a namespace");
            return scope.Context;
        }

        CompactToken prefix = tokens.Advance();
        if (scope.OfPrefix(prefix.Text) is { } context)
        {
            return context;
        }

        diagnostics.Add(DiagnosticCode.UnboundPrefix, tokens.Locate(prefix), prefix.Text);
        return scope.Context;
    }

    private AnnotationSyntax? ForLeaf(CompactAnnotations initial) => CompactNodes.ForContainer(initial, tokens.TakePassedComments());

    private PatternSyntax ParseDatatype(CompactAnnotations initial, SourceLocation location, out bool isExcept)
    {
        isExcept = false;
        CompactToken token = tokens.Advance();
        string type = token.Text;
        SyntaxContext context = scope.Context;
        int colon = type.IndexOf(':');
        if (colon >= 0)
        {
            if (scope.OfLibrary(type[..colon]) is { } library)
            {
                context = library;
            }
            else
            {
                // If XSD has a datatype of that name, use it, so only the prefix is reported.
                string name = type[(colon + 1)..];
                bool isXsd = DatatypeLibrary.Find(DatatypeLibrary.XsdUri)!.TryCreate(name, [], out _, out _);
                diagnostics.Add(DiagnosticCode.UnboundDatatypePrefix, tokens.Locate(token), type, type[..colon], isXsd ? $"; did you mean 'xsd:{name}'?" : "");
                context = isXsd ? scope.OfLibrary("xsd") ?? context : context with { DatatypeLibrary = CompactScope.UnknownLibrary };
            }

            type = type[(colon + 1)..];
        }

        if (tokens.Is(Literal))
        {
            return ParseValue(type == "token" && context.DatatypeLibrary.Length == 0 ? null : type, context, initial, location);
        }

        ImmutableArray<ParamSyntax> parameters = tokens.Is(OpenBrace) ? ParseParameters() : [];
        List<AnnotationContent> end = tokens.TakePassedComments();
        PatternSyntax? except = null;
        if (tokens.TryAdvance(Minus))
        {
            isExcept = true;
            except = patterns.ParseAnnotatedPrimary(out bool isNested, takesFollowing: false);
            if (isNested)
            {
                tokens.Fail("parentheses around a pattern with '-'");
            }
        }

        return new DataSyntax(type, parameters, except, location)
        {
            Context = context,
            Annotation = except is null ? CompactNodes.ForContainer(initial, end) : CompactNodes.ForContainer(initial, end, except),
        };
    }

    private ValueSyntax ParseValue(string? type, SyntaxContext context, CompactAnnotations initial, SourceLocation location)
    {
        annotations.RefuseElements(initial, tokens.Current, "a value");
        string text = CompactLiterals.Parse(tokens, "a value") ?? "";
        return new ValueSyntax(type, text, location) { Context = context, Annotation = CompactNodes.ForText(initial, tokens.TakePassedComments()) };
    }

    private ImmutableArray<ParamSyntax> ParseParameters()
    {
        tokens.Advance();
        ImmutableArray<ParamSyntax>.Builder parameters = ImmutableArray.CreateBuilder<ParamSyntax>();
        while (!tokens.TryAdvance(CloseBrace))
        {
            List<AnnotationContent> before = tokens.TakeComments();
            CompactAnnotations initial = annotations.ParseInitial();
            before.AddRange(tokens.TakeComments());
            if (!tokens.Current.IsIdentifierOrKeyword)
            {
                tokens.ReturnComments(before);
                tokens.Fail("a parameter such as 'minLength', or '}'");
                break;
            }

            annotations.RefuseElements(initial, tokens.Current, "a parameter");
            SourceLocation location = tokens.Location;
            string name = tokens.Advance().Text;
            tokens.Expect(Equal, "'='");
            string? value = CompactLiterals.Parse(tokens, "the parameter's value");
            before.AddRange(tokens.TakePassedComments());
            if (value is null)
            {
                continue;
            }

            AnnotationSyntax? annotation = CompactNodes.ForText(initial, initial.Comments);
            parameters.Add(new ParamSyntax(name, value, location) { Context = scope.Context, Annotation = CompactNodes.WithBefore(annotation, before) });
        }

        return parameters.ToImmutable();
    }
}
