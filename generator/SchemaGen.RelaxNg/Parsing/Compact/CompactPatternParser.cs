using System.Collections.Immutable;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>
/// Parses patterns of the compact syntax: particles joined by one kind of connector, each a primary pattern with an occurrence. Comments
/// belong to the particle behind them, annotations to the primary pattern, as the syntax has it. Recursion is bounded by the brackets that
/// may be open.
/// </summary>
internal sealed class CompactPatternParser
{
    /// <summary>The connectors between patterns.</summary>
    public const string Connectors = "',', '|', '&'";

    private static readonly string[] Constructs = ["element", "attribute", "list", "mixed", "grammar", "external", "parent"];

    private const string PatternExpected = "a pattern";
    private readonly CompactTokenReader _tokens;
    private readonly CompactScope _scope;
    private readonly CompactAnnotationParser _annotations;
    private readonly CompactNameClassParser _nameClasses;
    private readonly CompactLeafParser _leaves;
    private readonly CompactGrammarParser _grammars;

    public CompactPatternParser(CompactTokenReader tokens, CompactScope scope, CompactAnnotationParser annotations, DiagnosticBag diagnostics)
    {
        _tokens = tokens;
        _scope = scope;
        _annotations = annotations;
        _nameClasses = new CompactNameClassParser(tokens, scope, annotations, diagnostics);
        _leaves = new CompactLeafParser(tokens, scope, annotations, this, diagnostics);
        _grammars = new CompactGrammarParser(tokens, scope, annotations, this, _leaves, new CompactDeclarationParser(tokens, scope, diagnostics));
    }

    /// <summary>Parses a whole pattern.</summary>
    public PatternSyntax Parse()
    {
        PatternSyntax first = ParseParticle(out bool isExcept);
        CompactTokenKind connector = _tokens.Kind;
        if (connector is not (Comma or Bar or Ampersand))
        {
            return first;
        }

        if (isExcept)
        {
            FailExcept();
        }

        ImmutableArray<PatternSyntax>.Builder children = ImmutableArray.CreateBuilder<PatternSyntax>();
        children.Add(first);
        while (_tokens.TryAdvance(connector))
        {
            children.Add(ParseParticle(out isExcept));
            if (isExcept)
            {
                FailExcept();
            }
        }

        if (_tokens.Kind is Comma or Bar or Ampersand)
        {
            _tokens.Fail($"{SymbolOf(connector)}, or parentheses around what another connector joins");
        }

        return Connect(connector, children.ToImmutable());
    }

    /// <summary>Parses a grammar whose braces are the file.</summary>
    public GrammarSyntax ParseOpenGrammar() => _grammars.ParseOpen();

    /// <summary>A primary pattern with its annotations, without an occurrence.</summary>
    public PatternSyntax ParseAnnotatedPrimary(out bool isExcept, bool takesFollowing = true)
    {
        List<AnnotationContent> before = _tokens.TakeComments();
        CompactAnnotations initial = _annotations.ParseInitial();
        before.AddRange(_tokens.TakeComments());
        SyntaxContext outer = _scope.Enter(initial);
        PatternSyntax pattern = ParsePrimary(initial, out isExcept);
        _scope.Leave(outer);
        pattern = pattern.WithAnnotation(CompactNodes.WithBefore(pattern.Annotation, before));
        return takesFollowing ? WithFollowing(pattern) : pattern;
    }

    /// <summary>The content between braces, and the comments before the closing one.</summary>
    public PatternSyntax ParseBraces(CompactAnnotations initial, out List<AnnotationContent> end)
    {
        PatternSyntax content = _tokens.Expect(OpenBrace, "'{'") ? ParseFirstOf(initial) : Missing();
        _tokens.Expect(CloseBrace, $"'}}' or {Connectors}");
        end = _tokens.TakePassedComments();
        return content;
    }

    private PatternSyntax ParseFirstOf(CompactAnnotations initial)
    {
        _tokens.ReturnComments(initial.Comments);
        return Parse();
    }

    private NotAllowedSyntax Missing() => new(_tokens.Location) { Context = _scope.Context };

    private void FailExcept() => _tokens.Fail("parentheses around a pattern with '-'");

    private static string SymbolOf(CompactTokenKind connector) => connector switch
    {
        Comma => "','",
        Bar => "'|'",
        _ => "'&'",
    };

    private PatternSyntax Connect(CompactTokenKind connector, ImmutableArray<PatternSyntax> children)
    {
        SourceLocation location = children[0].Location;
        return connector switch
        {
            Comma => new GroupSyntax(children, location) { Context = _scope.Context },
            Bar => new ChoiceSyntax(children, location) { Context = _scope.Context, Annotation = CompactNodes.ForContainer(CompactAnnotations.None, [], children.AsSpan()) },
            _ => new InterleaveSyntax(children, location) { Context = _scope.Context, Annotation = CompactNodes.ForContainer(CompactAnnotations.None, [], children.AsSpan()) },
        };
    }

    /// <summary>A primary pattern and how often it occurs. Comments before it belong to the whole.</summary>
    private PatternSyntax ParseParticle(out bool isExcept)
    {
        List<AnnotationContent> before = _tokens.TakeComments();
        PatternSyntax pattern = ParseAnnotatedPrimary(out isExcept);
        CompactTokenKind occurrence = _tokens.Kind;
        if (occurrence is Question or Star or Plus)
        {
            if (isExcept)
            {
                FailExcept();
            }

            _tokens.Advance();
            AnnotationSyntax? annotation = CompactNodes.ForContainer(CompactAnnotations.None, _tokens.TakePassedComments(), pattern);
            SourceLocation location = pattern.Location;
            pattern = occurrence switch
            {
                Question => new OptionalSyntax(pattern, location) { Context = _scope.Context, Annotation = annotation },
                Star => new ZeroOrMoreSyntax(pattern, location) { Context = _scope.Context, Annotation = annotation },
                _ => new OneOrMoreSyntax(pattern, location) { Context = _scope.Context, Annotation = annotation },
            };
            pattern = WithFollowing(pattern);
        }

        return pattern.WithAnnotation(CompactNodes.WithBefore(pattern.Annotation, before));
    }

    private PatternSyntax WithFollowing(PatternSyntax pattern)
    {
        if (!_tokens.Is(Follows))
        {
            return pattern;
        }

        List<AnnotationContent> following = [];
        _annotations.ParseFollowing(following);
        return pattern.WithAnnotation(CompactNodes.WithFollowing(pattern.Annotation, following, pattern is ValueSyntax));
    }

    private PatternSyntax ParsePrimary(CompactAnnotations initial, out bool isExcept)
    {
        isExcept = false;
        SourceLocation location = _tokens.Location;
        if (_tokens.Is(OpenParenthesis))
        {
            return ParseParentheses(initial);
        }

        if (_tokens.Is(Name) && CompactKeywords.Contains(_tokens.Current.Text) && IsReferenceOnly(_tokens.Current.Text, _tokens.Next.Kind))
        {
            // A keyword in the place of a name: taken for the definition of that name.
            if (_leaves.TryParse(initial, out isExcept) is { } word)
            {
                return word;
            }

            _tokens.Report($"'\\{_tokens.Current.Text}': a keyword refers to a definition only after a backslash");
            return new RefSyntax(_tokens.Advance().Text, location) { Context = _scope.Context };
        }

        switch (_tokens.Is(Name) ? _tokens.Current.Text : "")
        {
            case "element":
                NameClassSyntax elementName = ParseName(isAttribute: false);
                PatternSyntax elementContent = ParseBraces(initial, out List<AnnotationContent> elementEnd);
                return new ElementSyntax(elementName, elementContent, location)
                {
                    Context = _scope.Context,
                    Annotation = CompactNodes.ForContainer(initial, elementEnd, elementName, elementContent),
                };

            case "attribute":
                NameClassSyntax attributeName = ParseName(isAttribute: true);
                PatternSyntax attributeContent = ParseBraces(initial, out List<AnnotationContent> attributeEnd);
                return new AttributeSyntax(attributeName, attributeContent, location)
                {
                    Context = _scope.Context,
                    Annotation = CompactNodes.ForContainer(initial, attributeEnd, attributeName, attributeContent),
                };

            case "list":
                _tokens.Advance();
                PatternSyntax listContent = ParseBraces(initial, out List<AnnotationContent> listEnd);
                return new ListSyntax(listContent, location) { Context = _scope.Context, Annotation = CompactNodes.ForContainer(initial, listEnd, listContent) };

            case "mixed":
                _tokens.Advance();
                PatternSyntax mixedContent = ParseBraces(initial, out List<AnnotationContent> mixedEnd);
                return new MixedSyntax(mixedContent, location) { Context = _scope.Context, Annotation = CompactNodes.ForContainer(initial, mixedEnd, mixedContent) };

            case "grammar":
                return _grammars.ParseBraced(initial);

            default:
                if (_leaves.TryParse(initial, out isExcept) is { } leaf)
                {
                    return leaf;
                }

                _tokens.Fail(PatternExpected);
                return Missing();
        }
    }

    /// <summary>Whether a pattern with a name or braces begins with this keyword.</summary>
    public static bool BeginsNamed(CompactToken token) => token.Kind == Name && Array.IndexOf(Constructs, token.Text) >= 0;

    /// <summary>The construct that was probably meant by a name that is followed by another or by a brace; null if it is none.</summary>
    public static string? Meant(CompactToken token, CompactToken next) =>
        token.Kind == Name && (next.Kind == OpenBrace || (next.Kind is Name or PrefixedName or NamespaceName or OpenParenthesis && !next.IsFirstOnLine))
        && Spelling.Nearest(token.Text, Enumerable.Range(0, Constructs.Length), static i => Constructs[i]) is int nearest ? Constructs[nearest] : null;

    /// <summary>Whether nothing can follow but the end of a pattern, so that a keyword before it begins nothing.</summary>
    private static bool IsReferenceOnly(string keyword, CompactTokenKind next) =>
        next is CloseBrace or CloseParenthesis or Comma or Bar or Ampersand or Question or Plus or EndOfFile
        || (next is Star && keyword is not ("element" or "attribute"));

    private NameClassSyntax ParseName(bool isAttribute)
    {
        _tokens.Advance();
        return _nameClasses.Parse(isAttribute);
    }

    /// <summary>A pattern in parentheses is that pattern; annotations before them are its own.</summary>
    private PatternSyntax ParseParentheses(CompactAnnotations initial)
    {
        CompactToken open = _tokens.Advance();
        PatternSyntax pattern = ParseFirstOf(initial);
        _tokens.Expect(CloseParenthesis, $"')' or {Connectors}");
        if (pattern is ValueSyntax)
        {
            _annotations.RefuseElements(initial, open, "a value");
            return pattern.WithAnnotation(AnnotationSyntax.Merge(CompactNodes.ForText(initial, []), pattern.Annotation));
        }

        // Comments behind the last of several patterns stay with them; behind a single one they go on to what comes next.
        bool isSeveral = pattern is GroupSyntax or ChoiceSyntax or InterleaveSyntax;
        AnnotationSyntax? outer = CompactNodes.ForContainer(initial, isSeveral ? _tokens.TakePassedComments() : []);
        return pattern.WithAnnotation(AnnotationSyntax.Merge(outer, pattern.Annotation));
    }
}
