using System.Text;
using System.Xml;
using System.Xml.Linq;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>
/// What can be asked of any object. These are extension methods, so that they take no names from the properties that schemas give.
/// </summary>
public static class XmlQueries
{
    /// <summary>
    /// The text of a property as it stands in XML, whatever its C# type has room for: <c>entry.TextOf(nameof(entry.Updated))</c>. What code has set
    /// is in canonical form, and names that code has set have their namespaces in braces.
    /// </summary>
    /// <param name="node">The object.</param>
    /// <param name="property">The property: an attribute, the text, or a child that has only text.</param>
    /// <returns>The text; null if the object has none.</returns>
    /// <exception cref="ArgumentException">The class has no such property, or it is no value or several.</exception>
    public static string? TextOf(this XmlContentNode node, string property)
    {
        XmlClassMember member = MemberOf(node, property);
        return member.Has(XmlMemberFlags.List)
            ? throw new ArgumentException($"{node.GetType().Name}.{property} is a list: ask {nameof(TextsOf)}.", nameof(property))
            : Texts(node, member).FirstOrDefault();
    }

    /// <summary>The texts of a list of values, as <see cref="TextOf"/> gives them.</summary>
    /// <param name="node">The object.</param>
    /// <param name="property">The property.</param>
    /// <exception cref="ArgumentException">The class has no such property, or it is no value.</exception>
    public static IReadOnlyList<string> TextsOf(this XmlContentNode node, string property) => [.. Texts(node, MemberOf(node, property))];

    /// <summary>All elements within an element that are objects, in document order; elements that are values of properties are not among them.</summary>
    public static IEnumerable<XmlElementNode> Descendants(this XmlElementNode element) => element.Descendants<XmlElementNode>();

    /// <summary>All objects of a type within an element, in document order: elements, and the cases of unions in them.</summary>
    /// <typeparam name="T">The type: a class, a union or an interface.</typeparam>
    /// <param name="element">The element.</param>
    public static IEnumerable<T> Descendants<T>(this XmlElementNode element)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(element);
        return Iterate();

        IEnumerable<T> Iterate()
        {
            Stack<XmlContentNode> pending = [];
            PushWithin(element, pending);
            while (pending.TryPop(out XmlContentNode? node))
            {
                if (node is T found)
                {
                    yield return found;
                }

                if (node is XmlElementNode child)
                {
                    PushWithin(child, pending);
                }
            }
        }
    }

    /// <summary>The name of an element: under which it was read, or which its list gave it; else the first name that elements of its class can have.</summary>
    public static XmlQName ElementName(this XmlElementNode element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new XmlQName(element.WrittenName.LocalName, element.WrittenName.NamespaceUri);
    }

    /// <summary>Gives an element another of the names that elements of its class can have. Whether its place allows the name is validated with the element.</summary>
    /// <returns>The element itself.</returns>
    public static T Named<T>(this T element, string localName, string namespaceUri = "")
        where T : XmlElementNode
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(localName);
        ArgumentNullException.ThrowIfNull(namespaceUri);
        element.WrittenName = (localName, namespaceUri);
        return element;
    }

    /// <summary>
    /// All text of an item, in document order, without markup: that of a text, or of an element and of what is within it, which XPath calls its
    /// string-value, except that the white space between child elements, where no text is allowed, is left out.
    /// </summary>
    public static string InnerText(this IXmlItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Element is not { } element)
        {
            return item.ToString() ?? "";
        }

        StringBuilder text = new();
        Stack<ContentChild> pending = [];
        Push(element);
        while (pending.TryPop(out ContentChild? child))
        {
            if (child.Node is { } node)
            {
                Push(node);
            }
            else if (child.Kind is NodePartKind.Text or NodePartKind.Value)
            {
                text.Append(child.Text);
            }
        }

        return text.ToString();

        void Push(XmlElementNode node)
        {
            foreach (ContentChild child in NodeContent.Of(node).Present.Reverse())
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>The element as LINQ to XML has it. Not validated.</summary>
    /// <exception cref="XmlValidationException">The element cannot be XML.</exception>
    public static XElement ToXElement(this XmlElementNode element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return XElement.Parse(element.ToXml(), LoadOptions.PreserveWhitespace);
    }

    /// <summary>Reads an element of LINQ to XML; prefixes that are declared around it mean the same.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="element">The element.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid.</exception>
    public static T ReadAs<T>(this XElement element, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        ArgumentNullException.ThrowIfNull(element);
        XElement copy = new(element);
        foreach (XAttribute declaration in element.Ancestors().Attributes().Where(static attribute => attribute.IsNamespaceDeclaration))
        {
            if (copy.Attribute(declaration.Name) is null)
            {
                copy.Add(new XAttribute(declaration));
            }
        }

        using XmlReader reader = copy.CreateReader();
        reader.MoveToContent();
        return T.Read(reader, options);
    }

    /// <summary>Adds text at the end of a list of text and elements: <c>new Para { Items = { "See ", link, "." } }</c>.</summary>
    public static void Add(this XmlItemList<IXmlItem> list, string text)
    {
        ArgumentNullException.ThrowIfNull(list);
        list.Add(new XmlTextItem(text));
    }

    /// <summary>Adds items at the end of a list.</summary>
    public static void AddRange<T>(this IList<T> list, IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(items);
        foreach (T item in ReferenceEquals(list, items) ? [.. items] : items)
        {
            list.Add(item);
        }
    }

    private static XmlClassMember MemberOf(XmlContentNode node, string property)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Array.Find(node.XmlClass.Members, member => member.Property == property
                && (member.Kind is XmlMemberKind.Attribute or XmlMemberKind.Text or XmlMemberKind.ValueElement))
            ?? throw new ArgumentException($"{node.GetType().Name} has no property '{property}' that is a value.", nameof(property));
    }

    // The content of a group is that of its element.
    private static IEnumerable<string> Texts(XmlContentNode node, XmlClassMember member)
    {
        NodeContent content = NodeContent.Of(node is XmlGroupNode { Owner: { } owner } group && owner.Holds(group) ? owner : node);
        return member.IsAttribute
            ? content.Attributes.Where(attribute => !attribute.IsRemoved && ReferenceEquals(attribute.Holder, node) && ReferenceEquals(attribute.Member, member)).Select(static attribute => attribute.Value)
            : content.Present.Where(child => ReferenceEquals(child.Holder, node) && ReferenceEquals(child.Member, member)).Select(static child => child.Text!);
    }

    // The last first. An element that was not changed has its children in the order of their numbers.
    private static void PushWithin(XmlElementNode element, Stack<XmlContentNode> pending)
    {
        element.EnsureOpen();
        List<XmlElementNode> children = [];
        List<XmlGroupNode> groups = [];
        Collect(element, children, groups);
        if (element.Document is null || DocumentPatcher.HasChanges(element))
        {
            children = [.. NodeContent.Of(element).Present.Select(static child => child.Node).OfType<XmlElementNode>()];
        }
        else
        {
            children.Sort(static (left, right) => left.ElementNumber.CompareTo(right.ElementNumber));
        }

        for (int i = children.Count - 1; i >= 0; i--)
        {
            pending.Push(children[i]);
        }

        for (int i = groups.Count - 1; i >= 0; i--)
        {
            pending.Push(groups[i]);
        }
    }

    private static void Collect(XmlContentNode holder, List<XmlElementNode> children, List<XmlGroupNode> groups)
    {
        for (int slot = holder.NextHeld(0); slot >= 0; slot = holder.NextHeld(slot + 1))
        {
            switch (holder[holder.XmlClass.BySlot[slot]])
            {
                case XmlElementNode child:
                    children.Add(child);
                    break;
                case XmlGroupNode group:
                    groups.Add(group);
                    Collect(group, children, groups);
                    break;
                case MemberItems items:
                    for (int i = 0; i < items.Count; i++)
                    {
                        if (items[i] is XmlElementNode item)
                        {
                            children.Add(item);
                        }
                    }

                    break;
            }
        }

        children.AddRange(holder.ExtraContent?.Elements ?? []);
    }
}
