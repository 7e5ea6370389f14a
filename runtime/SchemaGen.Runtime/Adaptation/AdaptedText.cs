using System.Text;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Validation;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>The text of a document with changes, and the report of the changes. What is on lines of its own goes and moves with its line.</summary>
internal sealed class AdaptedText
{
    private readonly DocumentTree _tree;
    private readonly byte[] _bytes;
    private readonly ElementPaths _paths = new();
    private readonly Dictionary<TreeElement, List<ElementEdit>> _edits = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TreeElement> _placed = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Index, XmlAdaptationChangeKind Kind, string Path, string Text, string? NewText)> _changes = [];

    /// <exception cref="UnwritableException">A new value has a character that cannot be in XML.</exception>
    public AdaptedText(DocumentTree tree, IEnumerable<(TreeElement Element, ElementPlan Plan)> plans)
    {
        _tree = tree;
        _bytes = tree.Document.Bytes;
        foreach ((TreeElement element, ElementPlan plan) in plans)
        {
            List<ElementEdit> edits = EditsOf(element);
            ChangeAttributes(element, plan, edits);
            ChangeContent(element, plan.Content, edits);
        }
    }

    /// <summary>The changes in document order.</summary>
    public IReadOnlyList<XmlAdaptationChange> Changes()
    {
        List<XmlAdaptationChange> changes = [];
        foreach ((int index, XmlAdaptationChangeKind kind, string path, string text, string? newText) in _changes.OrderBy(static change => change.Index))
        {
            DocumentPosition place = _tree.PositionOf(index);
            changes.Add(new XmlAdaptationChange(kind, path, place.Line, place.Column, text, newText));
        }

        return changes;
    }

    /// <summary>The changed document in UTF-8, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        DocumentBytes document = _tree.Document;
        TreeElement root = _tree.Elements[0];
        using MemoryStream output = new(document.End);
        output.Write(_bytes.AsSpan(document.Start..root.Start));
        Write(root, output);
        output.Write(_bytes.AsSpan(root.End..document.End));
        return output.ToArray();
    }

    /// <summary>Depth is the document's, which is limited.</summary>
    private void Write(TreeElement element, MemoryStream output)
    {
        int position = element.Start;
        foreach (ElementEdit edit in _edits.TryGetValue(element, out List<ElementEdit>? edits) ? edits.OrderBy(static edit => edit.Start).ThenBy(static edit => edit.End) : Enumerable.Empty<ElementEdit>())
        {
            output.Write(_bytes.AsSpan(position..edit.Start));
            output.Write(edit.Text.Span);
            if (edit.Child is not null)
            {
                Write(edit.Child, output);
            }

            position = edit.End;
        }

        output.Write(_bytes.AsSpan(position..element.End));
    }

    /// <summary>The edits of an element. The elements around it write it with them, unless it is moved there.</summary>
    private List<ElementEdit> EditsOf(TreeElement element)
    {
        if (!_edits.TryGetValue(element, out List<ElementEdit>? edits))
        {
            _edits.Add(element, edits = []);
            if (element.Parent is { } parent && _placed.Add(element))
            {
                EditsOf(parent).Add(new ElementEdit(element.Start, element.End, default, element));
            }
        }

        return edits;
    }

    private void ChangeAttributes(TreeElement element, ElementPlan plan, List<ElementEdit> edits)
    {
        for (int i = 0; i < plan.Attributes.Length; i++)
        {
            TreeAttribute attribute = element.Attributes[i];
            string path = $"{_paths.Of(element)}/@{attribute.LocalName}";
            switch (plan.Attributes[i])
            {
                case AttributeDecision.Removed:
                    int start = attribute.Start;
                    while (IsSpace(_bytes[start - 1]))
                    {
                        start--;
                    }

                    edits.Add(new ElementEdit(start, attribute.End, default, null));
                    _changes.Add((attribute.Start, XmlAdaptationChangeKind.AttributeRemoved, path, attribute.Text, null));
                    break;

                case AttributeDecision.Replaced:
                    string value = Encoding.UTF8.GetString(attribute.Replacement!);
                    Utf8Output output = new(capacity: value.Length + 1);
                    output.WriteValue(value, (char)_bytes[attribute.End - 1]);
                    edits.Add(new ElementEdit(attribute.ValueStart, attribute.End - 1, output.ToArray(), null));
                    _changes.Add((attribute.Start, XmlAdaptationChangeKind.ValueReplaced, path, attribute.Text, value));
                    break;
            }
        }
    }

    private void ChangeContent(TreeElement element, ContentPlan plan, List<ElementEdit> edits)
    {
        foreach (TreeItem item in plan.Removed)
        {
            if (item is TreeElement child)
            {
                edits.Add(new ElementEdit(LineStartOf(child), child.End, default, null));
                _changes.Add((child.Start, XmlAdaptationChangeKind.ElementRemoved, _paths.Of(child), Encoding.UTF8.GetString(_bytes.AsSpan(child.Start..child.End)), null));
            }
            else
            {
                var text = (TreeText)item;
                ReplaceText(text, null, edits);
                _changes.Add((FirstIndexOf(text), XmlAdaptationChangeKind.TextRemoved, _paths.Of(element), Encoding.UTF8.GetString(text.Value).Trim(), null));
            }
        }

        if (plan.IsReplaced)
        {
            TreeText text = element.Texts.Single();
            string value = Encoding.UTF8.GetString(element.Replacement!);
            Utf8Output output = new(capacity: value.Length + 1);
            output.WriteText(value);
            ReplaceText(text, output.ToArray(), edits);
            _changes.Add((FirstIndexOf(text), XmlAdaptationChangeKind.ValueReplaced, _paths.Of(element), Encoding.UTF8.GetString(text.Value).Trim(), value));
        }

        foreach (List<(TreeElement Child, int Pattern)> branch in plan.Kept)
        {
            Move(branch.ConvertAll(static kept => kept.Child), edits);
        }
    }

    private void Move(List<TreeElement> order, List<ElementEdit> edits)
    {
        bool[] moves = MovedChildren.In(order);
        int first = Array.IndexOf(moves, false);
        int anchor = first < 0 ? 0 : LineStartOf(order[first]);
        for (int i = 0; i < order.Count; i++)
        {
            TreeElement child = order[i];
            if (!moves[i])
            {
                anchor = child.End;
                continue;
            }

            int start = LineStartOf(child);
            _placed.Add(child);
            edits.Add(new ElementEdit(start, child.End, default, null));
            edits.Add(new ElementEdit(anchor, anchor, _bytes.AsMemory(start, child.Start - start), child));
            _changes.Add((child.Start, XmlAdaptationChangeKind.ElementMoved, _paths.Of(child), Encoding.UTF8.GetString(_bytes.AsSpan(child.Start..child.End)), null));
        }
    }

    /// <summary>Puts a value in the place of a text, or nothing. The white space around it stays, and so do comments.</summary>
    private void ReplaceText(TreeText text, byte[]? value, List<ElementEdit> edits)
    {
        foreach ((int start, int end, bool isSection) in text.Pieces)
        {
            int from = start;
            int to = end;
            while (!isSection && from < to && IsSpace(_bytes[from]))
            {
                from++;
            }

            while (!isSection && to > from && IsSpace(_bytes[to - 1]))
            {
                to--;
            }

            if (from < to)
            {
                edits.Add(new ElementEdit(from, to, value, null));
                value = null;
            }
        }
    }

    private int FirstIndexOf(TreeText text)
    {
        (int start, int end, bool isSection) = text.Pieces[0];
        while (!isSection && start < end - 1 && IsSpace(_bytes[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The start of the line break before a child that is alone on its line; otherwise the start of the child.</summary>
    private int LineStartOf(TreeElement child)
    {
        int end = child.End;
        while (_bytes[end] is (byte)' ' or (byte)'\t')
        {
            end++;
        }

        int start = child.Start;
        while (_bytes[start - 1] is (byte)' ' or (byte)'\t')
        {
            start--;
        }

        if (child.Parent!.HasText || _bytes[end] is not ((byte)'\r' or (byte)'\n') || _bytes[start - 1] is not ((byte)'\r' or (byte)'\n'))
        {
            return child.Start;
        }

        start--;
        return _bytes[start] == '\n' && _bytes[start - 1] == '\r' ? start - 1 : start;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
