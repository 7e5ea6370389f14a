using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Section 4.18, first part: finds what each reference means, and with it which definitions can be reached from the start. Definitions
/// that cannot are followed, too, since what is wrong in them is wrong.
/// </summary>
internal sealed class ReferenceBinder(
    SchemaSet files,
    IncludeLinker includes,
    IPatternConstraint[] constraints,
    SchemaLimits limits,
    DiagnosticBag diagnostics,
    CancellationToken cancellationToken)
{
    // The patterns that look like references in the compact syntax.
    private static readonly string[] Leaves = ["text", "empty", "notAllowed", "string", "token"];

    private readonly ExternalRefLinker _externals = new(files);
    private readonly CombineMerging _merging = new(diagnostics);
    private readonly List<GrammarScope> _scopes = [];
    private readonly Queue<BoundDefine> _pending = new();
    private readonly List<BoundDefine> _visited = [];

    /// <summary>The definition of each reference.</summary>
    public BindingTable Bindings { get; } = new();

    /// <summary>The definitions that can be reached from the start, in the order of first use.</summary>
    public IReadOnlyList<BoundDefine> Reachable { get; private set; } = [];

    /// <summary>The definitions that cannot be reached, each place once: a file may be part of several grammars, and reached in one of them.</summary>
    public IEnumerable<UnreachedDefine> Unreached
    {
        get
        {
            HashSet<SourceLocation> reached = [.. Reachable.Select(static define => define.Location)];
            return _scopes.SelectMany(static scope => scope.Defines)
                .Where(define => reached.Add(define.Location))
                .Select(static define => new UnreachedDefine(define.Name, define.Location));
        }
    }

    /// <summary>Follows a schema from the pattern of its main file.</summary>
    /// <returns>The outermost grammar.</returns>
    public GrammarScope Bind(PatternSyntax root)
    {
        GrammarScope outermost = root is GrammarSyntax grammar ? Enter(grammar, null, "") : GrammarScope.OfPattern(root);
        if (outermost.Start is { } start)
        {
            Visit(start.Body, outermost, "start", 0);
        }

        FollowPending();
        Reachable = [.. _visited];

        // Scopes are found while others are followed: the list grows.
        for (int i = 0; i < _scopes.Count; i++)
        {
            foreach (BoundDefine define in _scopes[i].Defines)
            {
                Reach(define);
            }

            FollowPending();
        }

        return outermost;
    }

    private void FollowPending()
    {
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BoundDefine define = _pending.Dequeue();
            Visit(define.Body, define.Scope, define.Name, 0);
        }
    }

    private void Reach(BoundDefine define)
    {
        if (!define.IsVisited)
        {
            define.IsVisited = true;
            _visited.Add(define);
            _pending.Enqueue(define);
        }
    }

    private GrammarScope Enter(GrammarSyntax grammar, GrammarScope? parent, string owner)
    {
        string qualifier = grammar.Contents.OfType<IncludeSyntax>().FirstOrDefault() is { } include
            ? SchemaUri.StemOf(SchemaUri.Resolve(include.Context.BaseUri, include.Href))
            : owner;
        GrammarScope scope = GrammarScope.Of(grammar, parent, qualifier, includes.Link(grammar), _merging);
        _scopes.Add(scope);
        if (scope.Start is null && !files.IsIncomplete)
        {
            AddNoStart(scope);
        }

        return scope;
    }

    /// <summary>Some definition may have been meant for the start.</summary>
    private void AddNoStart(GrammarScope scope)
    {
        BoundDefine? meant = Spelling.Nearest("start", Enumerable.Range(0, scope.Defines.Count), i => scope.Defines[i].Name) is int nearest ? scope.Defines[nearest] : null;
        SourceLocation place = meant?.Location ?? scope.Location;
        diagnostics.Add(
            DiagnosticCode.NoStart,
            place,
            meant is null ? SyntaxWords.At(place, "expected an element 'start'", "expected 'start = ...'") : $"did you mean 'start' by '{meant.Name}'?");
    }

    private void Visit(PatternSyntax pattern, GrammarScope scope, string owner, int depth)
    {
        // Files are bounded one by one; the starts of nested grammars come from other files and nest on.
        if (depth > limits.ExpandedDepth)
        {
            diagnostics.Add(DiagnosticCode.TooDeep, pattern.Location, $"{limits.ExpandedDepth}");
            return;
        }

        foreach (IPatternConstraint constraint in constraints)
        {
            constraint.Check(pattern);
        }

        switch (pattern)
        {
            case RefSyntax reference:
                Bind(reference, reference.Name, scope.Find(reference.Name), "this grammar", scope);
                break;

            case ParentRefSyntax reference when scope.Parent is null:
                diagnostics.Add(DiagnosticCode.ParentRefWithoutParent, reference.Location, reference.Name, SyntaxWords.At(reference.Location, "'ref'", "its name alone"));
                break;

            case ParentRefSyntax reference:
                Bind(reference, reference.Name, scope.Parent.Find(reference.Name), "the grammar around this one", scope);
                break;

            case ExternalRefSyntax reference:
                if (_externals.Link(reference, scope) is { } external)
                {
                    Bind(reference, external.Name, external, "", scope);
                }

                break;

            case GrammarSyntax grammar:
                GrammarScope inner = Enter(grammar, scope, owner);
                Bindings.Add(grammar, scope, inner);
                if (inner.Start is { } start)
                {
                    Visit(start.Body, inner, owner, depth + 1);
                }

                break;

            default:
                foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
                {
                    Visit(child, scope, owner, depth + 1);
                }

                break;
        }
    }

    private void Bind(PatternSyntax reference, string name, BoundDefine? define, string where, GrammarScope scope)
    {
        if (define is not null)
        {
            Bindings.Add(reference, scope, define);
            Reach(define);
        }
        else if (!files.IsIncomplete)
        {
            IEnumerable<string> defined = (reference is ParentRefSyntax ? scope.Parent! : scope).Defines.Select(static other => other.Name);
            IReadOnlyList<string> known = [.. defined, .. reference is RefSyntax && SyntaxWords.IsCompact(reference.Location.Path) ? Leaves : []];
            diagnostics.Add(DiagnosticCode.UndefinedReference, reference.Location, name, where, Spelling.DidYouMean(name, known));
        }
    }
}
