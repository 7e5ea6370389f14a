using System.Text;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Writing;

/// <summary>Finds what has to change in the text of a document so that it says what its objects hold.</summary>
internal sealed class DocumentPatcher(NodeWriter writer)
{
    private readonly List<TextChange> _changes = [];
    private readonly Stack<XmlElementNode> _pending = [];

    // The elements that left the default namespace, which is still that of their children.
    private readonly List<(int Element, string NamespaceUri)> _emptied = [];

    private XmlTokenizer? _tokens;

    private XmlTokenizer Tokens => _tokens ??= XmlTokenizer.Rent();

    /// <summary>The elements that were changed where they stand, by their numbers, and the patterns that they matched.</summary>
    public List<(int Element, int Pattern)> Changed { get; } = [];

    /// <summary>The changes within an element, in the order of the text.</summary>
    public List<TextChange> Collect(XmlElementNode root)
    {
        _pending.Push(root);
        while (_pending.TryPop(out XmlElementNode? node))
        {
            if (node.IsFolded)
            {
                continue;
            }

            if (HasChanges(node))
            {
                try
                {
                    Patch(node);
                }
                catch (UnwritableException exception) when (exception.IsOf(node))
                {
                    throw;
                }
            }
            else
            {
                AddOpened(node, node);
            }
        }

        _tokens?.Return();
        _tokens = null;
        _changes.Sort();
        if (_emptied.Count > 0)
        {
            List<TextChange> declarations = [.. _emptied.SelectMany(emptied => DefaultNamespaces.Keep(root.Document!, emptied.Element, emptied.NamespaceUri, _changes))];
            _changes.AddRange(declarations);
            _changes.Sort();
        }

        return _changes;
    }

    /// <summary>Whether an element left the default namespace.</summary>
    public bool HasEmptied(int element) => _emptied.Exists(emptied => emptied.Element == element);

    /// <summary>Whether an object within an element may differ from the document.</summary>
    public static bool IsChanged(XmlElementNode root)
    {
        if (root.IsFolded)
        {
            return false;
        }

        DocumentPatcher walk = new(new NodeWriter(XmlWriteOptions.Unchecked, DocumentStyle.Default));
        walk._pending.Push(root);
        while (walk._pending.TryPop(out XmlElementNode? node))
        {
            if (node.IsFolded)
            {
                continue;
            }

            if (HasChanges(node))
            {
                return true;
            }

            walk.AddOpened(node, node);
        }

        return false;
    }

    /// <summary>Writes a part of a document with changes.</summary>
    public static void Apply(DocumentText document, int start, int end, List<TextChange> changes, Utf8Output output)
    {
        foreach (TextChange change in changes)
        {
            output.Write(document.Bytes.AsSpan(start..change.Start));
            output.Write(change.NewText);
            start = change.End;
        }

        output.Write(document.Bytes.AsSpan(start..end));
    }

    /// <summary>Whether an object, or a group of it, may differ from the document; objects within are not looked at.</summary>
    public static bool HasChanges(XmlContentNode node)
    {
        bool isChanged = node.IsChanged || node is XmlElementNode { ChosenOrder: not null };
        foreach (XmlClassMember member in node.XmlClass.Groups)
        {
            isChanged |= node[member] is XmlGroupNode group && HasChanges(group);
        }

        return isChanged;
    }

    private void AddOpened(XmlContentNode holder, XmlElementNode node)
    {
        for (int slot = holder.NextHeld(0); slot >= 0; slot = holder.NextHeld(slot + 1))
        {
            switch (holder[holder.XmlClass.BySlot[slot]])
            {
                case XmlElementNode child:
                    AddOpened(child);
                    break;
                case XmlGroupNode group:
                    AddOpened(group, node);
                    break;
                case MemberItems items:
                    for (int i = 0; i < items.Count; i++)
                    {
                        AddOpened(items[i] as XmlElementNode);
                    }

                    break;
            }
        }

        foreach (XmlElementNode extra in holder.ExtraContent?.Elements ?? [])
        {
            AddOpened(extra);
        }
    }

    private void AddOpened(XmlElementNode? child)
    {
        if (child is { IsFolded: false })
        {
            _pending.Push(child);
        }
    }

    private void Patch(XmlElementNode node)
    {
        DocumentText document = node.Document!;
        writer.Cases.Add(node);
        if (TryPatchValues(node, document))
        {
            AddOpened(node, node);
            return;
        }

        Changed.Add((node.ElementNumber, node.Pattern));
        NodeContent content = NodeContent.Of(node);
        Scope scope = Scope.Around(node, document.NamespacesIn(node.ElementNumber));
        Tokens.BeginElement(document, node.ElementNumber);
        bool isEmpty = Tokens.Read() == XmlTokenKind.EmptyTag;
        NameToken name = Tokens.Name;
        int tagEnd = Tokens.Position;
        byte[] qualified = document.Bytes[name.Start..name.End];
        if (node.HasOwnName && new ExpandedName(node.WrittenName.LocalName, node.WrittenName.NamespaceUri) is var written
            && written != new ExpandedName(Encoding.UTF8.GetString(Tokens.LocalName), Tokens.Namespaces.UriOf(Tokens.NamespaceId)))
        {
            qualified = PatchName(document, node, name, written, ref scope, isEmpty);
        }

        scope = PatchAttributes(document, node, content, scope, BeforeClose(document, tagEnd, isEmpty));
        Utf8Output? inner = isEmpty ? writer.NewOutput() : null;
        PatchChildren(node, content.Children, scope, tagEnd, inner);
        if (inner is { Length: > 0 })
        {
            // An empty-element tag gets content, and an end tag.
            inner.Write("</"u8);
            inner.Write(qualified);
            inner.Write(">"u8);
            _changes.Add(new TextChange(BeforeClose(document, tagEnd, isEmpty), tagEnd, [(byte)'>', .. inner.Written]));
        }
    }

    private bool TryPatchValues(XmlElementNode node, DocumentText document)
    {
        int before = _changes.Count;
        if (ValueChanges.Of(node, Tokens) is { } values && values.Children.TrueForAll(child => TryPatchValue(node, child, Scope.Empty)))
        {
            // No value has prefixes, so the scope does not matter.
            values.Attributes.ForEach(attribute => PatchValue(document, attribute));
            AddChanged(node, values, document);
            return true;
        }

        _changes.RemoveRange(before, _changes.Count - before);
        return false;
    }

    // A child with another text matches or does not, whatever is around it. Attributes can decide what their element may have in it.
    private void AddChanged(XmlElementNode node, ValueChanges values, DocumentText document)
    {
        if (values.Attributes.Count > 0)
        {
            Changed.Add((node.ElementNumber, node.Pattern));
            return;
        }

        foreach (int child in values.Elements)
        {
            Changed.Add((child, document.PatternOf(child, node.Pattern)));
        }
    }

    private byte[] PatchName(DocumentText document, XmlElementNode node, NameToken name, ExpandedName written, ref Scope scope, bool isEmpty)
    {
        if (!XmlCharacters.IsNcName(written.LocalName))
        {
            throw new UnwritableException($"'{written.LocalName}' cannot be the name of an element");
        }

        Utf8Output declaration = writer.NewOutput();
        string? prefix = scope.PrefixOf(written.NamespaceUri, isElement: true);
        if (prefix is null && written.NamespaceUri.Length == 0)
        {
            _emptied.Add((node.ElementNumber, scope.Find("")!));
            if (!DefaultNamespaces.TryEmpty(Tokens, _changes))
            {
                NodeWriter.WriteDeclaration(declaration, "", "");
            }

            prefix = "";
            scope = scope.With([("", "")]);
        }
        else if (prefix is null)
        {
            prefix = scope.NewPrefix(written.NamespaceUri);
            scope = scope.With([(prefix, written.NamespaceUri)]);
            NodeWriter.WriteDeclaration(declaration, prefix, written.NamespaceUri);
        }

        byte[] qualified = Encoding.UTF8.GetBytes(prefix.Length == 0 ? written.LocalName : $"{prefix}:{written.LocalName}");
        _changes.Add(new TextChange(name.Start, name.End, [.. qualified, .. declaration.Written]));
        if (!isEmpty)
        {
            int end = document.ContentEndOf(node.ElementNumber) + "</".Length;
            _changes.Add(new TextChange(end, end + name.Length, qualified));
        }

        return qualified;
    }

    // Before the white space, if any, that ends the start tag.
    private static int BeforeClose(DocumentText document, int tagEnd, bool isEmpty)
    {
        int index = tagEnd - (isEmpty ? 2 : 1);
        while (XmlCharacters.IsSpace(document.Bytes[index - 1]))
        {
            index--;
        }

        return index;
    }

    /// <returns>The declarations in force, with those that the start tag got.</returns>
    private Scope PatchAttributes(DocumentText document, XmlElementNode node, NodeContent content, Scope scope, int end)
    {
        // Names in values that had the default namespace need a prefix where there is none.
        bool hasOtherDefault = _emptied.Count > 0 && _emptied[^1].Element == node.ElementNumber;
        Utf8Output added = writer.NewOutput();
        foreach (ContentAttribute attribute in content.Attributes)
        {
            if (attribute.IsRemoved)
            {
                int start = attribute.Start;
                while (XmlCharacters.IsSpace(document.Bytes[start - 1]))
                {
                    start--;
                }

                _changes.Add(new TextChange(start, attribute.End, []));
            }
            else if (attribute.IsChanged || (hasOtherDefault && attribute is { Start: >= 0, Member.Scalar.HasPrefixes: true }))
            {
                PrefixScope prefixes = NodeWriter.ResolvePrefixes(attribute, scope);
                prefixes.WriteDeclarations(added);
                scope = prefixes.Scope;
                PatchValue(document, attribute);
            }
            else if (attribute.Start < 0)
            {
                scope = NodeWriter.WriteAttribute(added, attribute, scope);
            }
        }

        foreach (ContentChild text in content.Present.Where(child => hasOtherDefault && child is { Kind: NodePartKind.Text, Member.Scalar.HasPrefixes: true }))
        {
            text.IsChanged = true;
        }

        // The element's own text is written later, but what it needs is declared here.
        foreach (ContentChild text in content.Present.Where(static child => child.Kind == NodePartKind.Text && (child.IsChanged || child.Start < 0)))
        {
            PrefixScope prefixes = NodeWriter.ResolvePrefixes(node, text, scope);
            prefixes.WriteDeclarations(added);
            scope = prefixes.Scope;
        }

        if (added.Length > 0)
        {
            _changes.Add(new TextChange(end, end, added.ToArray()));
        }

        return scope;
    }

    private void PatchValue(DocumentText document, ContentAttribute attribute)
    {
        Utf8Output value = new();
        try
        {
            value.WriteValue(attribute.Value, (char)document.Bytes[attribute.End - 1]);
        }
        catch (UnwritableException exception) when (exception.IsAt(null, attribute.Path))
        {
            throw;
        }

        _changes.Add(new TextChange(attribute.ValueStart, attribute.End - 1, value.ToArray()));
    }

    private void PatchChildren(XmlElementNode node, List<ContentChild> children, Scope scope, int start, Utf8Output? inner)
    {
        DocumentText document = node.Document!;
        ElementLayout layout = new(node, children);
        int position = start;
        Utf8Output? added = inner;
        bool addsLine = false;
        foreach (ContentChild child in children)
        {
            bool isInOrder = child.Start >= position;
            if (child.Start >= 0 && !isInOrder)
            {
                // Moved to the back: what was read there goes.
                RemoveAt(layout, child);
            }

            if (child.IsRemoved)
            {
                if (isInOrder)
                {
                    RemoveAt(layout, child);
                }

                continue;
            }

            if (isInOrder)
            {
                Flush(ref added, position, inner);
                PatchChild(node, child, scope, layout);
                position = child.End;
                continue;
            }

            added ??= writer.NewOutput();
            bool hasLine = layout.Inner is not null && child.Kind != NodePartKind.Text;
            addsLine |= hasLine;
            if (hasLine)
            {
                added.Write(layout.NewLine);
                added.Write(layout.Inner);
            }

            WriteChild(node, child, added, scope, hasLine ? layout.Inner : null);
        }

        // The end tag gets a line of its own if it had none.
        if (addsLine && added is not null && (inner is not null || document.Bytes[document.ContentEndOf(node.ElementNumber) - 1] == '>'))
        {
            added.Write(layout.NewLine);
            added.Write(layout.Outer);
        }

        Flush(ref added, position, inner);
    }

    private void Flush(ref Utf8Output? added, int position, Utf8Output? inner)
    {
        if (added is { Length: > 0 } && added != inner)
        {
            _changes.Add(new TextChange(position, position, added.ToArray()));
            added = null;
        }
    }

    private void RemoveAt(ElementLayout layout, ContentChild child) =>
        _changes.Add(new TextChange(child.Kind == NodePartKind.Text ? child.Start : layout.StartOfRemoved(child.Start), child.End, []));

    private void PatchChild(XmlElementNode node, ContentChild child, Scope scope, ElementLayout layout)
    {
        if (!child.IsChanged)
        {
            AddOpened(child.Node);
            return;
        }

        Utf8Output text = writer.NewOutput();
        if (child.Kind == NodePartKind.Value && !child.IsRemoved && TryPatchValue(node, child, scope))
        {
            return;
        }

        WriteChild(node, child, text, scope, layout.Inner);
        _changes.Add(new TextChange(child.Start, child.End, text.ToArray()));
    }

    /// <summary>Replaces the text of a child that is a value; false if another child was there.</summary>
    private bool TryPatchValue(XmlElementNode node, ContentChild child, Scope scope)
    {
        DocumentText document = node.Document!;
        Tokens.BeginFragment(document, node.ElementNumber, child.Start, child.End);
        bool isEmpty = Tokens.Read() == XmlTokenKind.EmptyTag;
        NameToken name = Tokens.Name;
        if (Encoding.UTF8.GetString(Tokens.LocalName) != child.Name.LocalName || Tokens.Namespaces.UriOf(Tokens.NamespaceId) != child.Name.NamespaceUri)
        {
            return false;
        }

        foreach (ref readonly AttributeToken attribute in Tokens.Attributes)
        {
            if (!attribute.IsDeclaration)
            {
                return false;
            }

            string prefix = attribute.Name.HasPrefix ? Encoding.UTF8.GetString(Tokens.LocalNameOf(attribute.Name)) : "";
            scope = scope.With([(prefix, Encoding.UTF8.GetString(Tokens.ValueOf(attribute)))]);
        }

        Utf8Output declarations = writer.NewOutput();
        NodeWriter.ResolvePrefixes(node, child, scope).WriteDeclarations(declarations);
        if (declarations.Length > 0)
        {
            _changes.Add(new TextChange(name.End, name.End, declarations.ToArray()));
        }

        Utf8Output text = writer.NewOutput();
        NodeWriter.WriteText(text, node, child);
        int tagEnd = Tokens.Position;
        if (!isEmpty)
        {
            int end = document.Bytes.AsSpan(0, child.End).LastIndexOf((byte)'<');
            _changes.Add(new TextChange(tagEnd, end, text.ToArray()));
            return true;
        }

        if (text.Length > 0)
        {
            _changes.Add(new TextChange(
                BeforeClose(document, tagEnd, isEmpty: true),
                tagEnd,
                [(byte)'>', .. text.Written, .. "</"u8, .. document.Bytes.AsSpan(name.Start, name.Length), (byte)'>']));
        }

        return true;
    }

    private void WriteChild(XmlElementNode node, ContentChild child, Utf8Output output, Scope scope, string? indentation) =>
        writer.WriteChild(node, child, output, scope, indentation is null ? null : new Indentation(indentation));
}
