using System.Runtime.CompilerServices;
using System.Text;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Writing;

/// <summary>Writes elements: those that were read with their own text, new ones from what they hold.</summary>
/// <param name="options">How to write.</param>
/// <param name="style">The style of new tags.</param>
internal sealed class NodeWriter(XmlWriteOptions options, DocumentStyle style)
{
    private ReadOnlySpan<byte> EmptyTagEnd => style.HasTightEmptyTags ? "/>"u8 : " />"u8;

    /// <summary>The objects of unions that were written.</summary>
    public WrittenCases Cases { get; } = new();

    private XmlTokenizer Tokens => field ??= new XmlTokenizer();

    /// <summary>Writes an element. New elements wait in a list while their children are written, so that no depth is too deep for the stack.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">The name that its place gives it.</param>
    /// <param name="output">Where to.</param>
    /// <param name="scope">The namespace declarations in force there.</param>
    /// <param name="indentation">The white space before it in its line; null to add no white space.</param>
    /// <exception cref="UnwritableException">The element cannot be written.</exception>
    public void Write(XmlElementNode node, ExpandedName name, Utf8Output output, Scope scope, Indentation? indentation)
    {
        Stack<OpenElement> open = [];
        Start(node, name, output, scope, indentation, open);
        while (open.TryPeek(out OpenElement? element))
        {
            if (element.Children.Count == 0)
            {
                open.Pop();
                WriteLine(output, element.HasLines ? element.Indentation : null);
                WriteEnd(output, element.Prefix, element.Name);
                continue;
            }

            ContentChild child = element.Children.Dequeue();
            Indentation? inner = element.HasLines ? element.Indentation!.Value.Inner : null;
            WriteLine(output, inner);
            if (child.Node is { } childNode)
            {
                Start(childNode, child.Name, output, element.Scope, inner, open);
            }
            else
            {
                WriteLeaf(element.Node, child, output, element.Scope);
            }
        }
    }

    /// <summary>Writes a child of an element.</summary>
    public void WriteChild(XmlElementNode parent, ContentChild child, Utf8Output output, Scope scope, Indentation? indentation)
    {
        if (child.Node is not null)
        {
            Write(child.Node, child.Name, output, scope, indentation);
        }
        else
        {
            WriteLeaf(parent, child, output, scope);
        }
    }

    private void WriteLeaf(XmlElementNode parent, ContentChild child, Utf8Output output, Scope scope)
    {
        switch (child.Kind)
        {
            case NodePartKind.Element or NodePartKind.Value:
                (string prefix, List<(string, string)> declared) = PrefixOf(child.Name, scope);
                WriteStart(output, prefix, child.Name, declared);
                ResolvePrefixes(parent, child, scope.With(declared)).WriteDeclarations(output);
                if (child.Text is { Length: > 0 })
                {
                    output.Write(">"u8);
                    WriteText(output, parent, child);
                    WriteEnd(output, prefix, child.Name);
                }
                else
                {
                    output.Write(EmptyTagEnd);
                }

                break;
            case NodePartKind.Text:
                WriteText(output, parent, child);
                break;
            case NodePartKind.Comment:
                output.Write($"<!--{child.Text}-->");
                break;
            case NodePartKind.Instruction:
                output.Write(child.Text!.Length == 0 ? $"<?{child.Name.LocalName}?>" : $"<?{child.Name.LocalName} {child.Text}?>");
                break;
        }
    }

    /// <summary>Writes the text of a child.</summary>
    public static void WriteText(Utf8Output output, XmlElementNode parent, ContentChild child)
    {
        try
        {
            output.WriteText(child.Text!);
        }
        catch (UnwritableException exception) when (exception.IsAt(parent, child.Path))
        {
            throw;
        }
    }

    /// <summary>Gives a child whose value may have prefixes the text that it has where it is written.</summary>
    /// <returns>The declarations in force in the element around the text, with those that it needs.</returns>
    public static PrefixScope ResolvePrefixes(XmlElementNode parent, ContentChild child, Scope scope)
    {
        PrefixScope prefixes = new(scope);
        if (child is { Member.Scalar: { HasPrefixes: true } scalar, Typed: { } value })
        {
            try
            {
                child.Text = scalar.TextOf(value, prefixes);
            }
            catch (UnwritableException exception) when (exception.IsAt(parent, child.Path))
            {
                throw;
            }
        }

        return prefixes;
    }

    /// <summary>The same for an attribute.</summary>
    public static PrefixScope ResolvePrefixes(ContentAttribute attribute, Scope scope)
    {
        PrefixScope prefixes = new(scope);
        if (attribute is { Member.Scalar: { HasPrefixes: true } scalar, Typed: { } value })
        {
            try
            {
                attribute.Value = scalar.TextOf(value, prefixes)!;
            }
            catch (UnwritableException exception) when (exception.IsAt(null, attribute.Path))
            {
                throw;
            }
        }

        return prefixes;
    }

    /// <summary>Writes an attribute after the others of a start tag.</summary>
    /// <returns>The scope, with the declaration that the attribute needed.</returns>
    public static Scope WriteAttribute(Utf8Output output, ContentAttribute attribute, Scope scope)
    {
        string name = attribute.Name.LocalName;
        if (attribute.Name.NamespaceUri.Length > 0)
        {
            string? prefix = scope.PrefixOf(attribute.Name.NamespaceUri, isElement: false);
            if (prefix is null)
            {
                prefix = scope.NewPrefix(attribute.Name.NamespaceUri);
                scope = scope.With([(prefix, attribute.Name.NamespaceUri)]);
                WriteDeclaration(output, prefix, attribute.Name.NamespaceUri);
            }

            name = $"{prefix}:{name}";
        }

        if (!XmlCharacters.IsNcName(attribute.Name.LocalName) || name == "xmlns" || attribute.Name.NamespaceUri == NamespaceScopes.XmlnsUri)
        {
            throw new UnwritableException($"'{attribute.Name.LocalName}' cannot be the name of an attribute") { Path = attribute.Path };
        }

        PrefixScope prefixes = ResolvePrefixes(attribute, scope);
        prefixes.WriteDeclarations(output);
        try
        {
            output.WriteAttribute(name, attribute.Value);
        }
        catch (UnwritableException exception) when (exception.IsAt(null, attribute.Path))
        {
            throw;
        }

        return prefixes.Scope;
    }

    /// <summary>Writes the text of an element that was read, with its changes. Prefixes that mean something else here are declared anew.</summary>
    private void WriteRead(XmlElementNode node, ExpandedName name, Utf8Output output, Scope scope)
    {
        DocumentText document = node.Document!;
        ElementEntry entry = document.Elements[node.ElementNumber];
        DocumentPatcher patcher = new(this);
        List<TextChange> changes = patcher.Collect(node);
        Tokens.BeginElement(document, node.ElementNumber);
        Tokens.Read();
        NameToken read = Tokens.Name;
        bool isEmpty = Tokens.Kind == XmlTokenKind.EmptyTag;
        bool isPatched = node is { IsChanged: true, HasOwnName: true } && name == new ExpandedName(node.WrittenName.LocalName, node.WrittenName.NamespaceUri);
        bool hasName = isPatched || Encoding.UTF8.GetString(Tokens.LocalName) == name.LocalName && Tokens.Namespaces.UriOf(Tokens.NamespaceId) == name.NamespaceUri;
        string kept = Scope.Empty.With(document.NamespacesIn(node.ElementNumber)).Find("") ?? "";
        bool empties = !hasName && name.NamespaceUri.Length == 0 && kept.Length > 0;
        Utf8Output declarations = NewOutput();
        List<(string, string)> declared = [];
        foreach ((string prefix, string namespaceUri) in Missing(document, entry, scope, changes))
        {
            if (prefix.Length > 0 || !(empties || patcher.HasEmptied(node.ElementNumber)))
            {
                WriteDeclaration(declarations, prefix, namespaceUri);
                declared.Add((prefix, namespaceUri));
            }
        }

        if (empties)
        {
            changes.AddRange(DefaultNamespaces.Keep(document, node.ElementNumber, kept, changes));
            if (!DefaultNamespaces.TryEmpty(Tokens, changes) && scope.Find("") != "")
            {
                WriteDeclaration(declarations, "", "");
            }

            changes.Sort();
        }

        if (!hasName)
        {
            Scope inner = scope.With(declared).With(document.NamespacesIn(node.ElementNumber));
            string? prefix = empties ? "" : inner.PrefixOf(name.NamespaceUri, isElement: true);
            if (prefix is null)
            {
                prefix = inner.NewPrefix(name.NamespaceUri);
                WriteDeclaration(declarations, prefix, name.NamespaceUri);
            }

            byte[] qualified = Encoding.UTF8.GetBytes(prefix.Length == 0 ? name.LocalName : $"{prefix}:{name.LocalName}");
            changes.Insert(0, new TextChange(read.Start, read.End, [.. qualified, .. declarations.Written]));
            if (!isEmpty)
            {
                int end = document.ContentEndOf(node.ElementNumber) + "</".Length;
                changes.Add(new TextChange(end, end + read.Length, qualified));
            }
            else if (changes[^1].End == entry.End)
            {
                // The content that an empty-element tag got ends with the old name.
                TextChange last = changes[^1];
                changes[^1] = last with { NewText = [.. last.NewText.AsSpan(0, last.NewText.Length - read.Length - 1), .. qualified, (byte)'>'] };
            }
        }
        else if (declarations.Length > 0)
        {
            changes.Add(new TextChange(read.End, read.End, declarations.ToArray()));
        }

        changes.Sort();

        DocumentPatcher.Apply(document, entry.Start, entry.End, changes, output);
    }

    // The declarations around the element that mean something else, or nothing, where it is written.
    private List<(string Prefix, string NamespaceUri)> Missing(DocumentText document, ElementEntry entry, Scope scope, List<TextChange> changes)
    {
        List<(string Prefix, string NamespaceUri)> missing = [];
        (string Prefix, string NamespaceUri)[] around = document.NamespacesIn(entry.Parent);
        foreach ((string prefix, string namespaceUri) in around)
        {
            if ((scope.Find(prefix) ?? "") != namespaceUri && !Declares(prefix) && IsUsed(document, entry, changes, prefix))
            {
                missing.Add((prefix, namespaceUri));
            }
        }

        if (scope.Find("") != "" && !Array.Exists(around, static declared => declared.Prefix.Length == 0) && !Declares(""))
        {
            missing.Add(("", ""));
        }

        return missing;
    }

    private bool Declares(string prefix)
    {
        foreach (ref readonly AttributeToken attribute in Tokens.Attributes)
        {
            if (attribute.IsDeclaration && (attribute.Name.HasPrefix ? Encoding.UTF8.GetString(Tokens.LocalNameOf(attribute.Name)) : "") == prefix)
            {
                return true;
            }
        }

        return false;
    }

    // Values can have prefixes, too: what looks like one is taken for one.
    private static bool IsUsed(DocumentText document, ElementEntry entry, List<TextChange> changes, string prefix)
    {
        byte[] used = Encoding.UTF8.GetBytes(prefix + ":");
        return prefix.Length == 0
            || document.Bytes.AsSpan(entry.Start..entry.End).IndexOf(used) >= 0
            || changes.Exists(change => change.NewText.AsSpan().IndexOf(used) >= 0);
    }

    private void Start(XmlElementNode node, ExpandedName name, Utf8Output output, Scope scope, Indentation? indentation, Stack<OpenElement> open)
    {
        try
        {
            if (node.Document is null || options.Layout != XmlLayout.Keep)
            {
                StartNew(node, name, output, scope, indentation, open);
            }
            else if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                WriteRead(node, name, output, scope);
            }
            else
            {
                throw new UnwritableException("Elements that were read and new ones are nested in each other too deep") { Code = XmlErrorCodes.LimitExceeded };
            }
        }
        catch (UnwritableException exception) when (exception.IsOf(node))
        {
            throw;
        }
    }

    private void StartNew(XmlElementNode node, ExpandedName name, Utf8Output output, Scope scope, Indentation? indentation, Stack<OpenElement> open)
    {
        if (!XmlCharacters.IsNcName(name.LocalName))
        {
            throw new UnwritableException($"'{name.LocalName}' cannot be the name of an element");
        }

        NodeContent content = NodeContent.Of(node);
        Cases.Add(node, content.Attributes);
        (string prefix, List<(string, string)> declared) = PrefixOf(name, scope);
        Scope inner = scope.With(declared);
        WriteStart(output, prefix, name, declared);
        inner = DeclareForChildren(output, content, inner);
        HashSet<ExpandedName> names = [];
        foreach (ContentAttribute attribute in content.Attributes.Where(static attribute => !attribute.IsRemoved))
        {
            if (!names.Add(attribute.Name))
            {
                throw new UnwritableException($"There are two attributes '{attribute.Name.LocalName}'") { Path = attribute.Path };
            }

            inner = WriteAttribute(output, attribute, inner);
        }

        foreach (ContentChild text in content.Present.Where(static child => child.Kind == NodePartKind.Text))
        {
            PrefixScope prefixes = ResolvePrefixes(node, text, inner);
            prefixes.WriteDeclarations(output);
            inner = prefixes.Scope;
        }

        Queue<ContentChild> children = new(content.Present);
        if (children.Count == 0)
        {
            output.Write(EmptyTagEnd);
            return;
        }

        output.Write(">"u8);
        bool hasLines = indentation is not null && !ElementLayout.HasText(node.XmlClass, children);
        open.Push(new OpenElement(node, prefix, name, inner, indentation, hasLines, children));
    }

    // Once for all children, instead of in each of them.
    private static Scope DeclareForChildren(Utf8Output output, NodeContent content, Scope scope)
    {
        foreach (ContentChild child in content.Present.Where(static child => child.IsElement))
        {
            string namespaceUri = child.Name.NamespaceUri;
            if (scope.PrefixOf(namespaceUri, isElement: true) is null && scope.SchemaPrefixOf(namespaceUri) is { } prefix)
            {
                WriteDeclaration(output, prefix, namespaceUri);
                scope = scope.With([(prefix, namespaceUri)]);
            }
        }

        return scope;
    }

    private static void WriteLine(Utf8Output output, Indentation? indentation)
    {
        if (indentation is { } blanks)
        {
            output.Write("\n"u8);
            output.Write(blanks.Text);
        }
    }

    private static (string Prefix, List<(string Prefix, string NamespaceUri)> Declared) PrefixOf(ExpandedName name, Scope scope) =>
        scope.PrefixOf(name.NamespaceUri, isElement: true) is { } known ? (known, [])
        : scope.Outer is not null && scope.SchemaPrefixOf(name.NamespaceUri) is { } prefix ? (prefix, [(prefix, name.NamespaceUri)])
        : ("", [("", name.NamespaceUri)]);

    private static void WriteStart(Utf8Output output, string prefix, ExpandedName name, List<(string Prefix, string NamespaceUri)> declared)
    {
        output.Write("<"u8);
        WriteName(output, prefix, name);
        foreach ((string declaredPrefix, string namespaceUri) in declared)
        {
            WriteDeclaration(output, declaredPrefix, namespaceUri);
        }
    }

    private static void WriteEnd(Utf8Output output, string prefix, ExpandedName name)
    {
        output.Write("</"u8);
        WriteName(output, prefix, name);
        output.Write(">"u8);
    }

    private static void WriteName(Utf8Output output, string prefix, ExpandedName name)
    {
        if (prefix.Length > 0)
        {
            output.Write(prefix);
            output.Write(":"u8);
        }

        output.Write(name.LocalName);
    }

    public static void WriteDeclaration(Utf8Output output, string prefix, string namespaceUri) =>
        output.WriteAttribute(prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}", namespaceUri);

    /// <summary>An empty output for new text.</summary>
    public Utf8Output NewOutput() => new(style.Quote);

    /// <summary>A new element whose start tag is written.</summary>
    private sealed record OpenElement(
        XmlElementNode Node, string Prefix, ExpandedName Name, Scope Scope, Indentation? Indentation, bool HasLines, Queue<ContentChild> Children);
}
