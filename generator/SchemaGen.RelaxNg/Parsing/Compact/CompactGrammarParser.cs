using System.Collections.Immutable;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Parses grammars of the compact syntax. After an error it continues with the next definition.</summary>
internal sealed class CompactGrammarParser(
    CompactTokenReader tokens,
    CompactScope scope,
    CompactAnnotationParser annotations,
    CompactPatternParser patterns,
    CompactLeafParser leaves,
    CompactDeclarationParser declarations)
{
    private const string Definitions = "a definition, 'start' or 'div'";
    private const string DefinitionsAndIncludes = "a definition, 'start', 'div' or 'include'";

    /// <summary>Whether a definition, or a misspelling of one, begins with these tokens.</summary>
    public static bool IsDefinition(CompactToken first, CompactToken second) =>
        (first.IsIdentifierOrKeyword && (second.IsAssignment || second.IsColon))
        || (first.IsIdentifier && (second.Kind == Literal || CompactPatternParser.BeginsNamed(second)) && CompactPatternParser.Meant(first, second) is null)
        || first.IsKeyword("start")
        || (first.Kind == PrefixedName && first.Text.StartsWith("start:", StringComparison.Ordinal))
        || first.IsKeyword("div")
        || first.IsKeyword("include")
        || (second.Kind == OpenBracket && (first.IsIdentifier || first.Kind == PrefixedName));

    /// <summary>Parses a grammar without braces: the rest of the file.</summary>
    public GrammarSyntax ParseOpen()
    {
        SourceLocation location = tokens.Location;
        CompactAnnotations initial = new();
        ImmutableArray<GrammarContentSyntax> contents = ParseContents(initial, mayInclude: true, out List<AnnotationContent> end, isOpen: true);
        return new GrammarSyntax(contents, location) { Context = scope.Context, Annotation = CompactNodes.ForContainer(initial, end) };
    }

    /// <summary>Parses <c>grammar { ... }</c>.</summary>
    public GrammarSyntax ParseBraced(CompactAnnotations initial)
    {
        SourceLocation location = tokens.Location;
        tokens.Advance();
        CompactAnnotations own = initial.IsEmpty ? new CompactAnnotations() : initial;
        ImmutableArray<GrammarContentSyntax> contents = ParseBraces(own, mayInclude: true, out List<AnnotationContent> end);
        return new GrammarSyntax(contents, location) { Context = scope.Context, Annotation = CompactNodes.ForContainer(own, end) };
    }

    private ImmutableArray<GrammarContentSyntax> ParseBraces(CompactAnnotations initial, bool mayInclude, out List<AnnotationContent> end)
    {
        end = [];
        if (!tokens.Expect(OpenBrace, "'{'"))
        {
            return [];
        }

        tokens.ReturnComments(initial.Comments);
        ImmutableArray<GrammarContentSyntax> contents = ParseContents(initial, mayInclude, out end);
        tokens.Expect(CloseBrace, $"{(mayInclude ? DefinitionsAndIncludes : Definitions)}, or '}}'");
        end.AddRange(tokens.TakePassedComments());
        return contents;
    }

    /// <summary>Parses the definitions up to a closing brace or the end of the file.</summary>
    private ImmutableArray<GrammarContentSyntax> ParseContents(
        CompactAnnotations initial, bool mayInclude, out List<AnnotationContent> end, bool isOpen = false)
    {
        ImmutableArray<GrammarContentSyntax>.Builder contents = ImmutableArray.CreateBuilder<GrammarContentSyntax>();
        List<AnnotationContent> before = [];
        while (!tokens.IsAtEnd && (isOpen || !tokens.Is(CloseBrace)))
        {
            (int start, int depth, int column) = (tokens.Current.Start, tokens.Depth, tokens.Column);
            before.AddRange(tokens.TakeComments());
            if (annotations.IsElementBetweenDefinitions)
            {
                before.Add(annotations.ParseElement(isNested: false));
                if (contents.Count == 0)
                {
                    initial.Children.AddRange(before);
                    before = [];
                }
            }
            else if (ParseContent(before, column, mayInclude, contents.Count > 0 ? contents[^1] : null) is { } content)
            {
                contents.Add(content);
                before = [];
            }

            tokens.Recover(depth, column);
            if (tokens.Current.Start == start)
            {
                tokens.Skip();
            }
        }

        end = before;
        return contents.ToImmutable();
    }

    private GrammarContentSyntax? ParseContent(List<AnnotationContent> before, int column, bool mayInclude, GrammarContentSyntax? previous)
    {
        CompactAnnotations initial = annotations.ParseInitial();
        before.AddRange(tokens.TakeComments());
        SyntaxContext outer = scope.Enter(initial);
        GrammarContentSyntax? content = ParseContent(initial, column, mayInclude);
        scope.Leave(outer);
        if (content is null && declarations.IsNext)
        {
            tokens.Report("declarations before the first definition");
            declarations.Parse();
        }
        else if (content is null && tokens.Is(PrefixedName))
        {
            tokens.Fail($"'{tokens.Current.Text.Split(':')[0]} = ...'");
        }
        else if (content is null && LacksAssignment(previous))
        {
            tokens.Advance();
            tokens.Fail("'=', '|=' or '&='");
        }
        else if (content is null && !initial.IsEmpty && !tokens.IsAtEnd)
        {
            tokens.Fail("what the annotation before it is about: a pattern or a definition");
        }
        else if (content is null)
        {
            // After a definition, the error can also be a missing connector.
            string expected = mayInclude ? DefinitionsAndIncludes : Definitions;
            tokens.Fail(previous is DefineSyntax or StartSyntax ? $"{CompactPatternParser.Connectors}, {expected}" : expected);
        }

        return content?.WithAnnotation(CompactNodes.WithBefore(content.Annotation, before));
    }

    /// <summary>Whether a name begins a line, as in a definition, and a pattern follows it without an assignment.</summary>
    private bool LacksAssignment(GrammarContentSyntax? previous) =>
        tokens.Current.IsIdentifierOrKeyword
        && (previous is null || tokens.Current.IsFirstOnLine)
        && (tokens.Next.IsColon || tokens.Next.Kind is Name or QuotedName or PrefixedName or Literal or OpenParenthesis)
        && !CompactPatternParser.BeginsNamed(tokens.Current);

    /// <summary>Parses a definition; returns null if none begins here.</summary>
    private GrammarContentSyntax? ParseContent(CompactAnnotations initial, int column, bool mayInclude)
    {
        CompactToken token = tokens.Current;
        if (token.IsIdentifierOrKeyword && tokens.Next.IsAssignment)
        {
            return ParseDefinition(initial, column);
        }

        if (IsWord("div", OpenBrace))
        {
            return ParseDiv(initial, mayInclude);
        }

        if (mayInclude && IsWord("include", Literal))
        {
            return ParseInclude(initial);
        }

        return null;
    }

    /// <summary>Whether the current token is a keyword, or a misspelling of it that is followed by the token after the keyword.</summary>
    private bool IsWord(string keyword, CompactTokenKind next)
    {
        if (tokens.Is(Name) && tokens.Current.IsIdentifier && tokens.Next.Kind == next && Spelling.Nearest(tokens.Current.Text, [0], _ => keyword) is not null)
        {
            tokens.Report($"'{keyword}'");
            return true;
        }

        return tokens.IsKeyword(keyword);
    }

    private GrammarContentSyntax ParseDefinition(CompactAnnotations initial, int column)
    {
        SourceLocation location = tokens.Location;
        bool isStart = tokens.IsKeyword("start");
        if (!isStart && !tokens.Current.IsIdentifier)
        {
            tokens.Report(tokens.Current.Text switch
            {
                "namespace" or "default" when tokens.Next.Kind == Equal => "'default namespace = ...' or 'namespace PREFIX = ...'",
                "datatypes" when tokens.Next.Kind == Equal => "'datatypes PREFIX = ...'",
                var keyword => $"'\\{keyword}': a keyword names a definition only after a backslash",
            });
        }

        string name = tokens.Advance().Text;
        CombineMethod combine = tokens.Advance().Kind switch
        {
            BarEqual => CombineMethod.Choice,
            AmpersandEqual => CombineMethod.Interleave,
            _ => CombineMethod.None,
        };
        tokens.ReturnComments(initial.Comments);
        PatternSyntax body = patterns.Parse();
        AnnotationSyntax? annotation = CompactNodes.ForContainer(initial, tokens.TakeIndentedComments(column), body);
        return isStart
            ? new StartSyntax(combine, body, location) { Context = scope.Context, Annotation = annotation }
            : new DefineSyntax(name, combine, body, location) { Context = scope.Context, Annotation = annotation };
    }

    private DivSyntax ParseDiv(CompactAnnotations initial, bool mayInclude)
    {
        SourceLocation location = tokens.Location;
        tokens.Advance();
        CompactAnnotations own = initial.IsEmpty ? new CompactAnnotations() : initial;
        ImmutableArray<GrammarContentSyntax> contents = ParseBraces(own, mayInclude, out List<AnnotationContent> end);
        return new DivSyntax(contents, location) { Context = scope.Context, Annotation = CompactNodes.ForContainer(own, end) };
    }

    private IncludeSyntax? ParseInclude(CompactAnnotations initial)
    {
        SourceLocation location = tokens.Location;
        tokens.Advance();
        if (leaves.ParseHref() is not { } href)
        {
            return null;
        }

        SyntaxContext context = leaves.ParseInherit();
        CompactAnnotations own = initial.IsEmpty ? new CompactAnnotations() : initial;
        ImmutableArray<GrammarContentSyntax> overrides = [];
        List<AnnotationContent> end;
        if (tokens.Is(OpenBrace))
        {
            overrides = ParseBraces(own, mayInclude: false, out end);
        }
        else
        {
            end = tokens.TakePassedComments();
            end.AddRange(own.Comments);
        }

        return new IncludeSyntax(href, overrides, location) { Context = context, Annotation = CompactNodes.ForContainer(own, end) };
    }
}
