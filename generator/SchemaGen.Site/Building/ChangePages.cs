using System.Collections.Immutable;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Finds the pages of each change: the elements and definitions that contain the changed places in the new version.</summary>
internal sealed class ChangePages
{
    private readonly SchemaIndex _index;
    private readonly References _references;
    private readonly ImmutableArray<ReportedChange> _changes;
    private readonly ILookup<SourceLocation, int> _at;
    private readonly Dictionary<SourceLocation, Reference> _pages = [];
    private readonly Dictionary<string, SortedSet<int>> _inDefines = new(StringComparer.Ordinal);

    public ChangePages(EvolutionReport report, LinkedGrammar linked, SchemaIndex index, References references)
    {
        _index = index;
        _references = references;
        _changes = report.Changes;
        _at = Enumerable.Range(0, _changes.Length).Where(i => _changes[i].Change.New is not null).ToLookup(i => _changes[i].Change.New!.Value);
        FindPages(linked);
        All = ChangeEntries.Of(report, change => change.New is { } place && _pages.TryGetValue(place, out Reference? page) ? page : null);
    }

    /// <summary>All changes.</summary>
    public SchemaChanges All { get; }

    /// <summary>Returns the changes of an element, its attributes, values and children, including those in the definitions that it refers to.</summary>
    public ImmutableArray<ChangeEntry> Of(IndexedElement element)
    {
        SortedSet<int> found = In(element.Syntax.Content);
        found.UnionWith(_at[element.Syntax.Location]);
        return Entries(found);
    }

    /// <summary>Returns the changes in a definition, without those of the elements and definitions in it.</summary>
    public ImmutableArray<ChangeEntry> Of(LinkedDefine define) => Entries(Direct(define.Body).SelectMany(ChangesAt));

    private ImmutableArray<ChangeEntry> Entries(IEnumerable<int> changes) => [.. changes.Distinct().Order().Select(i => All.Changes[i])];

    private void FindPages(LinkedGrammar linked)
    {
        foreach (LinkedDefine define in linked.Defines)
        {
            Add(define.Body, _references.To(define));
        }

        foreach (IndexedElement element in _index.Elements)
        {
            Add(element.Syntax.Content, _references.To(element));
        }

        foreach (IndexedElement element in _index.Elements)
        {
            _pages[element.Syntax.Location] = _references.To(element);
        }

        void Add(PatternSyntax pattern, Reference page)
        {
            foreach (PatternSyntax node in Direct(pattern).Where(static node => node is not ElementSyntax))
            {
                _pages[node.Location] = page;
            }
        }
    }

    private SortedSet<int> In(PatternSyntax pattern)
    {
        SortedSet<int> found = [];
        foreach (PatternSyntax node in Direct(pattern))
        {
            found.UnionWith(node is RefSyntax reference ? InDefine(_index.Resolve(reference)) : ChangesAt(node));
        }

        return found;
    }

    // The recursion ends: a definition cannot refer to itself without an element in between (section 4.19).
    private SortedSet<int> InDefine(LinkedDefine define)
    {
        if (!_inDefines.TryGetValue(define.Key, out SortedSet<int>? found))
        {
            _inDefines.Add(define.Key, found = In(define.Body));
        }

        return found;
    }

    // A change inside a child can have the child's place, too. It is not a change of the parent.
    private IEnumerable<int> ChangesAt(PatternSyntax node) =>
        node is ElementSyntax element ? _at[node.Location].Where(i => IsAbout(_changes[i].Change, element)) : _at[node.Location];

    private static bool IsAbout(Change change, ElementSyntax child) => WithoutPrefix(change.Subject) == WithoutPrefix(PatternText.NameOf(child));

    private static string WithoutPrefix(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Returns a pattern and its descendants, including the values of attributes but not the content of elements.</summary>
    private static IEnumerable<PatternSyntax> Direct(PatternSyntax pattern)
    {
        Stack<PatternSyntax> pending = new([pattern]);
        while (pending.TryPop(out PatternSyntax? node))
        {
            yield return node;
            foreach (PatternSyntax child in node is ElementSyntax ? [] : PatternSyntaxChildren.Of(node))
            {
                pending.Push(child);
            }
        }
    }
}
