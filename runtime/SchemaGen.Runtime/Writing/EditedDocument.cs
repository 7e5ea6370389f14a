using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// The text of a document with the changes of its objects. A tree is valid if each of its elements matches its pattern, given those of its children. So
/// where every changed element still matches the pattern that it matched before, the document is valid, and the rest of it need not be looked at.
/// </summary>
internal sealed class EditedDocument
{
    private readonly DocumentText _document;
    private readonly List<TextChange> _changes;
    private readonly List<(int Element, int Pattern)> _changed;
    private readonly Utf8Output _output;

    // By how much the text has moved: before the first change, then behind each.
    private readonly int[] _shifts;

    /// <param name="root">The root of a document that was read.</param>
    /// <param name="options">How new elements are written.</param>
    /// <exception cref="UnwritableException">The changes cannot be XML.</exception>
    public EditedDocument(XmlElementNode root, XmlWriteOptions options)
    {
        _document = root.Document!;
        NodeWriter writer = new(options, _document.Style);
        DocumentPatcher patcher = new(writer);
        Cases = writer.Cases;
        _changes = patcher.Collect(root);
        _changed = patcher.Changed;
        DocumentBytes text = _document.Text;
        _shifts = new int[_changes.Count + 1];
        _shifts[0] = -text.Start;
        for (int i = 0; i < _changes.Count; i++)
        {
            _shifts[i + 1] = _shifts[i] + _changes[i].NewText.Length - (_changes[i].End - _changes[i].Start);
        }

        _output = new Utf8Output(capacity: text.End + _shifts[^1] + ByteWindow.Padding);
        DocumentPatcher.Apply(_document, text.Start, text.End, _changes, _output);
    }

    /// <summary>The objects of unions that were changed.</summary>
    public WrittenCases Cases { get; }

    /// <summary>Whether the text is as it was.</summary>
    public bool IsUnchanged => _changes.Count == 0;

    /// <summary>The document, in UTF-8 and without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Text => _output.Memory;

    /// <summary>The root element.</summary>
    public ReadOnlyMemory<byte> Root => Text[Moved(_document.Elements[0].Start)..MovedEnd(_document.Elements[0].End)];

    /// <summary>Whether the document is known to be valid; if not, it has to be validated as a whole.</summary>
    /// <param name="maxDepth">How deep elements can be nested.</param>
    public bool IsKnownValid(int maxDepth)
    {
        // An element that matches several patterns could be one of them here and another there.
        if (_document is not { IsLenient: false, Schema: { } schema, IsAmbiguous: false } || _changed.Exists(static changed => changed.Pattern < 0))
        {
            return false;
        }

        return schema.AreValid(_output.Padded(), _changed.Select(changed => ChangedElementOf(changed.Element, changed.Pattern, schema.Program)), maxDepth);
    }

    private ChangedElement ChangedElementOf(int element, int pattern, XmlSchemaProgram program)
    {
        ElementEntry[] elements = _document.Elements;
        ElementEntry entry = elements[element];
        int depth = 0;
        for (int parent = entry.Parent; parent >= 0; parent = elements[parent].Parent)
        {
            depth++;
        }

        List<KeptElement> kept = [];
        for (int child = element + 1; child < entry.Next; child = elements[child].Next)
        {
            ref ElementEntry known = ref elements[child];
            int contentEnd = _document.ContentEndOf(child);
            if (known.Pattern >= 0 && contentEnd > known.Start && !IsReplaced(known.Start, program.Elements[known.Pattern].Binding == ElementBinding.Value ? known.End : known.Start + 1))
            {
                kept.Add(new KeptElement(Moved(known.Start), Moved(contentEnd), known.Pattern));
            }
        }

        return new ChangedElement(Moved(entry.Start), MovedEnd(entry.End), pattern, depth, _document.NamespacesIn(entry.Parent), kept);
    }

    // An object whose start is as it was is changed within, and looked at by itself; of a value that is changed within nobody else looks at the text.
    private bool IsReplaced(int start, int end)
    {
        int next = CountBefore(start);
        return next < _changes.Count && _changes[next].Start < end;
    }

    /// <summary>The current position of the byte at an original position.</summary>
    private int Moved(int place) => place + _shifts[CountBefore(place)];

    /// <summary>The current end of a span that ended at an original position, before text inserted there.</summary>
    private int MovedEnd(int place)
    {
        int count = CountBefore(place);
        while (count > 0 && _changes[count - 1].Start == place)
        {
            count--;
        }

        return place + _shifts[count];
    }

    // The number of changes that end at a place or before it.
    private int CountBefore(int place)
    {
        int low = 0;
        int high = _changes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _changes[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
