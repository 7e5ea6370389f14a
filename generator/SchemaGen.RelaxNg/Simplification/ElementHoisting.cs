using System.Collections.Immutable;
using System.Diagnostics;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>
/// Section 4.19: makes a definition of its own of each element, and replaces other references by what they stand for. Definitions that
/// cannot be reached any more, also after <c>notAllowed</c> took its share (4.20), are left out.
/// </summary>
internal sealed class ElementHoisting(
    LinkedGrammar linked,
    DatatypeCatalog datatypes,
    SchemaLimits limits,
    DiagnosticBag diagnostics,
    CancellationToken cancellationToken)
{
    private readonly PatternFactory _patterns = new();
    private readonly Dictionary<string, Pattern> _defines = new(StringComparer.Ordinal);
    private readonly Dictionary<ElementSyntax, ElementPattern> _elements = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Queue<ElementPattern> _pending = new();
    private readonly List<(AttributeSyntax Attribute, Pattern Content)> _defaults = [];

    /// <summary>Makes the simple form; null if it is too large.</summary>
    /// <param name="order">The definitions, each after those that its body holds without an element between.</param>
    public Grammar? Hoist(IReadOnlyList<LinkedDefine> order)
    {
        foreach (LinkedDefine define in order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _defines.Add(define.Key, Lower(define.Body));
            if (!IsWithinLimit(define.Location))
            {
                return null;
            }
        }

        Pattern start = Lower(linked.Start);
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ElementPattern element = _pending.Dequeue();
            element.Content = Lower(element.Origin.Content);
            if (!IsWithinLimit(element.Origin.Location))
            {
                return null;
            }
        }

        TextDerivative derivative = new(_patterns);
        return new Grammar(start, ReachableElements.From(start), _patterns)
        {
            Defaults = [.. _defaults.Select(known => new AttributeDefault(known.Attribute, derivative.Of(known.Content, known.Attribute.DefaultValue!, context: null).IsNullable))],
        };
    }

    /// <summary>Whether there are not too many patterns: what several contents share counts once.</summary>
    private bool IsWithinLimit(SourceLocation location)
    {
        if (_patterns.Count <= limits.ExpandedPatterns)
        {
            return true;
        }

        diagnostics.Add(DiagnosticCode.TooLarge, location, $"{limits.ExpandedPatterns}");
        return false;
    }

    private Pattern Lower(PatternSyntax syntax)
    {
        PatternSyntax node = Simplifier.Expand(syntax);
        return node switch
        {
            EmptySyntax => _patterns.Empty,
            NotAllowedSyntax => _patterns.NotAllowed,
            TextSyntax => _patterns.Text,
            RefSyntax reference => _defines[reference.Name],
            ElementSyntax element => Lower(element),
            AttributeSyntax attribute => Lower(attribute),
            ChoiceSyntax choice => _patterns.Choice(Lower(choice.Children)),
            GroupSyntax group => _patterns.Group(Lower(group.Children)),
            InterleaveSyntax interleave => _patterns.Interleave(Lower(interleave.Children)),
            OneOrMoreSyntax oneOrMore => _patterns.OneOrMore(Lower(oneOrMore.Content)),
            ListSyntax list => _patterns.List(Lower(list.Content)),
            DataSyntax data => Lower(data),
            ValueSyntax value => Lower(value),
            _ => throw new UnreachableException(),
        };
    }

    private Pattern[] Lower(ImmutableArray<PatternSyntax> children)
    {
        Pattern[] patterns = new Pattern[children.Length];
        for (int i = 0; i < patterns.Length; i++)
        {
            patterns[i] = Lower(children[i]);
        }

        return patterns;
    }

    private Pattern Lower(AttributeSyntax attribute)
    {
        Pattern content = Lower(attribute.Content);
        if (attribute.DefaultValue is not null)
        {
            _defaults.Add((attribute, content));
        }

        return _patterns.Attribute(NameClassLowering.Lower(attribute.NameClass), content);
    }

    private ElementPattern Lower(ElementSyntax element)
    {
        if (!_elements.TryGetValue(element, out ElementPattern? pattern))
        {
            NameClass nameClass = NameClassLowering.Lower(element.NameClass);
            pattern = _patterns.Element(nameClass, element, NameFor(nameClass));
            _elements.Add(element, pattern);
            _pending.Enqueue(pattern);
        }

        return pattern;
    }

    /// <summary>The element's own name where it is one name, made unique by a number.</summary>
    private string NameFor(NameClass nameClass)
    {
        string name = nameClass is NameClassName { LocalName: string localName } ? localName : "wildcard";
        string unique = name;
        while (!_names.Add(unique))
        {
            int number = _numbers.TryGetValue(name, out int last) ? last + 1 : 2;
            _numbers[name] = number;
            unique = $"{name}.{number}";
        }

        return unique;
    }

    private Pattern Lower(DataSyntax data)
    {
        DatatypeReference reference = DatatypeReferences.Of(data);
        return datatypes.TryGet(reference, out Datatype? datatype, out _)
            ? _patterns.Data(datatype, reference, data.Except is null ? null : Lower(data.Except))
            : throw new UnreachableException();
    }

    private Pattern Lower(ValueSyntax value)
    {
        DatatypeReference reference = DatatypeReferences.Of(value);
        SchemaDatatypeContext context = new(value.Context);
        return datatypes.TryGet(reference, out Datatype? datatype, out _) && datatype.Parse(value.Text, context) is { } parsed
            ? _patterns.Value(datatype, parsed, value.Text, reference, datatype.IsContextDependent ? NamespaceOf(value.Text, context) : "")
            : throw new UnreachableException();
    }

    private static string NamespaceOf(string text, SchemaDatatypeContext context)
    {
        string name = XmlNames.Trim(text);
        int colon = name.IndexOf(':');
        return context.LookupNamespace(colon < 0 ? "" : name[..colon]) ?? "";
    }
}
