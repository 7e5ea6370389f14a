using System.Text;
using System.Xml;
using System.Xml.Linq;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>Queries on all generated objects. They are extension methods because instance methods could collide with properties named by a schema.</summary>
public static class XmlQueries
{
    /// <summary>
    /// Returns the XML text of a property, even if the C# type of the property cannot represent it: <c>entry.TextOf(nameof(entry.Updated))</c>. Values set by
    /// code are in canonical form, and names set by code have their namespaces in braces.
    /// </summary>
    /// <param name="node">The object.</param>
    /// <param name="property">The name of the property: an attribute, the text, or a child with text only.</param>
    /// <returns>The text; null if the property is not set.</returns>
    /// <exception cref="ArgumentException">The class has no such property, or the property is not a single value.</exception>
    public static string? TextOf(this XmlContentNode node, string property)
    {
        XmlClassMember member = MemberOf(node, property);
        return member.Has(XmlMemberFlags.List)
            ? throw new ArgumentException($"{node.GetType().Name}.{property} is a list: ask {nameof(TextsOf)}.", nameof(property))
            : Texts(node, member).FirstOrDefault();
    }

    /// <summary>Returns the texts of a list of values, in the form described at <see cref="TextOf"/>.</summary>
    /// <param name="node">The object.</param>
    /// <param name="property">The name of the property.</param>
    /// <exception cref="ArgumentException">The class has no such property, or the property is not a value or a list of values.</exception>
    public static IReadOnlyList<string> TextsOf(this XmlContentNode node, string property) => [.. Texts(node, MemberOf(node, property))];

    /// <summary>Enumerates all objects for elements within an element, in document order. Elements that are values of properties are not included.</summary>
    public static IEnumerable<XmlElementNode> Descendants(this XmlElementNode element) => element.Descendants<XmlElementNode>();

    /// <summary>Enumerates all objects of a type within an element, in document order: elements and the cases of unions in them.</summary>
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

    /// <summary>Returns the name that the element was read with or that its list gave it; otherwise the first name that its class allows.</summary>
    public static XmlQName ElementName(this XmlElementNode element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new XmlQName(element.WrittenName.LocalName, element.WrittenName.NamespaceUri);
    }

    /// <summary>Renames an element to another name that its class allows. Validation checks whether its parent allows the name.</summary>
    /// <returns>The same element.</returns>
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
    /// Returns the text of an item without markup, in document order. For an element this is the string-value of XPath, but without the white space between
    /// child elements where text is not allowed.
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

    /// <summary>Converts the element to LINQ to XML without validating it.</summary>
    /// <exception cref="XmlValidationException">The element cannot be written as XML.</exception>
    public static XElement ToXElement(this XmlElementNode element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return XElement.Parse(element.ToXml(), LoadOptions.PreserveWhitespace);
    }

    /// <summary>Reads an element from LINQ to XML. Namespace declarations on its ancestors apply.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="element">The element.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
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

    /// <summary>Adds text at the end of a list of texts and elements: <c>new Para { Items = { "See ", link, "." } }</c>.</summary>
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

    // A group has no content of its own: its values are part of its element's content.
    private static IEnumerable<string> Texts(XmlContentNode node, XmlClassMember member)
    {
        NodeContent content = NodeContent.Of(node is XmlGroupNode { Owner: { } owner } group && owner.Holds(group) ? owner : node);
        return member.IsAttribute
            ? content.Attributes.Where(attribute => !attribute.IsRemoved && ReferenceEquals(attribute.Holder, node) && ReferenceEquals(attribute.Member, member)).Select(static attribute => attribute.Value)
            : content.Present.Where(child => ReferenceEquals(child.Holder, node) && ReferenceEquals(child.Member, member)).Select(static child => child.Text!);
    }

    // Pushes the last child first. The children of an unchanged element are in the order of their numbers.
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
