using System.ComponentModel;
using System.Runtime.CompilerServices;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>What was read for a member of a generated class: the value of an attribute, a text, or a child.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct XmlMemberValue
{
    private readonly XmlContentNode _node;
    private readonly XmlClassMember _member;

    // The start tag, with the attribute's place in it; else the text or the child.
    private readonly object _source;
    private readonly int _attribute;

    internal XmlMemberValue(XmlContentNode node, XmlClassMember member, StartTag startTag, int attribute) =>
        (_node, _member, _source, _attribute) = (node, member, startTag, attribute);

    internal XmlMemberValue(XmlContentNode node, XmlClassMember member, string text) =>
        (_node, _member, _source, _attribute) = (node, member, text, -1);

    internal XmlMemberValue(XmlContentNode node, XmlClassMember member, XmlElementNode child) =>
        (_node, _member, _source, _attribute) = (node, member, child, -1);

    /// <summary>The text.</summary>
    public string Text => _attribute >= 0 ? StartTag.ValueOf(_attribute) : Unsafe.As<string>(_source);

    /// <summary>The child.</summary>
    public XmlElementNode Element => Unsafe.As<XmlElementNode>(_source);

    /// <summary>The attribute, with its name.</summary>
    public XmlRawAttribute Attribute => new(StartTag.LocalName(_attribute), StartTag.NamespaceUri(_attribute), Text);

    /// <summary>The child, or the text that stands between children.</summary>
    public IXmlItem Item => _source is string text ? new XmlText(text) : Element;

    /// <summary>Whether there is nothing but white space. Where text may be missing, that is none: it stands around children, or for nothing.</summary>
    public bool IsBlank => Characters.IsWhiteSpace();

    internal object Node => _source;

    private StartTag StartTag => Unsafe.As<StartTag>(_source);

    private ReadOnlySpan<char> Characters => _attribute >= 0 ? StartTag.TextOf(_attribute) : Unsafe.As<string>(_source);

    /// <summary>The value, as a member of an enum; the text is remembered if it is not the member's word.</summary>
    /// <returns>The enum's value; -1 for a word that the schema does not know.</returns>
    public int Word()
    {
        XmlEnumWords words = _member.Words!;
        ReadOnlySpan<char> text = Characters;
        int value = words.Find(text);
        if (value == XmlEnumWords.Unrecognized)
        {
            KeepText(0);
            value = words.Find(text.Trim(" \t\r\n"));
        }

        return value;
    }

    /// <summary>The value; the text is remembered if that is not how the value would be written.</summary>
    /// <param name="scalar">What reads it.</param>
    /// <param name="index">The place in the member's list.</param>
    /// <exception cref="FormatException">The text is not a value, and the type has none for what the schema does not know.</exception>
    public T Read<T>(XmlScalar<T> scalar, int index = 0)
        where T : struct
    {
        ReadOnlySpan<char> text = Characters;
        if (!scalar.TryParseLeniently(text, out T value))
        {
            throw new FormatException($"'{text}' is not {scalar.Description}.");
        }

        if (!scalar.IsDefined(value) || !scalar.IsCanonical(value, text))
        {
            KeepText(index);
        }

        return value;
    }

    private void KeepText(int index) => (_node.Form ??= new XmlSourceForm()).KeepText(_member.Number, index, Text);
}
