using System.Collections.Concurrent;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime.Documents;

/// <summary>
/// A well-formed document: its text in UTF-8 and the index of its elements. Objects are views of it. Immutable and safe to share between threads.
/// </summary>
/// <param name="document">The text.</param>
/// <param name="schema">The schema that it was validated by; null for none.</param>
/// <param name="elements">The elements in document order.</param>
/// <param name="declaring">The numbers of the elements that declare namespaces, in document order.</param>
internal sealed class DocumentText(DocumentBytes document, XmlSchemaReader? schema, ElementEntry[] elements, int[] declaring)
{
    // Longer ways to an element that declares namespaces are remembered, so that deep documents take linear time.
    private const int LongWay = 16;

    private DocumentStyle? _style;

    // For each element the one that declares namespaces around it, plus 2; 0 if it was not looked for. Threads write equal numbers.
    private int[]? _declaring;
    private ConcurrentDictionary<int, (string Prefix, string NamespaceUri)[]>? _scopes;

    /// <summary>The text.</summary>
    public DocumentBytes Text { get; } = document;

    /// <summary>The bytes of the text, then zeros.</summary>
    public byte[] Bytes { get; } = document.Bytes;

    /// <summary>The schema that it was validated by; null for none.</summary>
    public XmlSchemaReader? Schema { get; } = schema;

    /// <summary>The elements in document order.</summary>
    public ElementEntry[] Elements { get; } = elements;

    /// <summary>Whether it was read leniently: there may be errors.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Whether attributes that are missing have the schema's default values.</summary>
    public bool AppliesDefaults { get; init; }

    /// <summary>Whether an element matched several patterns.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The elements whose start tags fit none of several patterns.</summary>
    public HashSet<int>? Undecided { get; init; }

    /// <summary>For elements that matched several patterns: the pattern for each pattern of the parent.</summary>
    public Dictionary<(int Element, int ParentPattern), int>? Choices { get; init; }

    /// <summary>The style of its tags.</summary>
    public DocumentStyle Style => _style ??= DocumentStyle.Of(Bytes.AsSpan(Elements[0].Start, Elements[0].End - Elements[0].Start));

    /// <summary>The pattern that an element matched, given that of its parent.</summary>
    public int PatternOf(int element, int parentPattern)
    {
        int pattern = Elements[element].Pattern;
        return pattern != ElementEntry.ManyPatterns ? pattern
            : Choices!.TryGetValue((element, parentPattern), out int chosen) ? chosen
            : ElementEntry.NoPattern;
    }

    /// <summary>The end of the content of an element with an end tag: the start of its end tag.</summary>
    public int ContentEndOf(int element) => Bytes.AsSpan(0, Elements[element].End).LastIndexOf((byte)'<');

    /// <summary>The namespaces in force in an element, its own declarations among them; -1 is what is around the root.</summary>
    public (string Prefix, string NamespaceUri)[] NamespacesIn(int element)
    {
        int nearest = DeclaringElementOf(element);
        if (nearest < 0)
        {
            return [];
        }

        _scopes ??= new ConcurrentDictionary<int, (string, string)[]>();
        return _scopes.GetOrAdd(nearest, static (declaring, text) => text.ReadNamespaces(declaring), this);
    }

    private int DeclaringElementOf(int element)
    {
        if (declaring.Length == 0)
        {
            return -1;
        }

        int steps = 0;
        int found = element;
        while (found >= 0)
        {
            if (_declaring?[found] is > 0 and int known)
            {
                found = known - 2;
                break;
            }

            int place = Array.BinarySearch(declaring, found);
            if (place >= 0 || ~place == 0)
            {
                found = place >= 0 ? found : -1;
                break;
            }

            found = Elements[found].Parent;
            steps++;
        }

        if (steps > LongWay)
        {
            int[] remembered = _declaring ??= new int[Elements.Length];
            for (; steps > 0; steps--)
            {
                remembered[element] = found + 2;
                element = Elements[element].Parent;
            }
        }

        return found;
    }

    private (string, string)[] ReadNamespaces(int element)
    {
        XmlTokenizer tokens = new();
        tokens.BeginElement(this, element);
        tokens.Read();
        return [.. tokens.Namespaces.InForce()];
    }
}
