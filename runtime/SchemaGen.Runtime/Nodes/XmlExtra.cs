using System.Collections.ObjectModel;

namespace SchemaGen.Runtime;

/// <summary>The content of an element that has no members in its class.</summary>
public sealed class XmlExtra
{
    private readonly XmlContentNode? _owner;
    private readonly List<int> _attributePlaces = [];
    private readonly List<int> _nodePlaces = [];

    internal XmlExtra(XmlContentNode owner)
    {
        _owner = owner;
        Attributes = new PlacedList<XmlRawAttribute>(this, _attributePlaces);
        Nodes = new PlacedList<object>(this, _nodePlaces);
    }

    /// <summary>The attributes.</summary>
    public IList<XmlRawAttribute> Attributes { get; }

    /// <summary>The elements and texts (strings), in document order.</summary>
    public IList<object> Nodes { get; }

    /// <summary>The elements in <see cref="Nodes"/>.</summary>
    public IEnumerable<XmlElementNode> Elements => Nodes.OfType<XmlElementNode>();

    /// <summary>Whether there are neither attributes nor nodes.</summary>
    public bool IsEmpty => Attributes.Count == 0 && Nodes.Count == 0;

    /// <summary>Returns the start of an attribute in the document; -1 if it is new.</summary>
    internal int PlaceOfAttribute(int index) => _attributePlaces[index];

    /// <summary>Returns the start of a node in the document; -1 if it is new.</summary>
    internal int PlaceOfNode(int index) => _nodePlaces[index];

    /// <summary>Adds an attribute that was read.</summary>
    internal void Read(XmlRawAttribute attribute, int place) => ((PlacedList<XmlRawAttribute>)Attributes).Read(attribute, place);

    /// <summary>Adds a node that was read.</summary>
    internal void Read(object node, int place) => ((PlacedList<object>)Nodes).Read(node, place);

    /// <summary>Creates a copy for another object. It shares the elements with the original.</summary>
    internal XmlExtra CopyFor(XmlContentNode owner)
    {
        XmlExtra copy = new(owner);
        for (int i = 0; i < Attributes.Count; i++)
        {
            copy.Read(Attributes[i], _attributePlaces[i]);
        }

        for (int i = 0; i < Nodes.Count; i++)
        {
            copy.Read(Nodes[i], _nodePlaces[i]);
        }

        return copy;
    }

    /// <summary>Replaces the elements. The new ones take over the recorded positions.</summary>
    internal void ReplaceElements(Func<XmlElementNode, XmlElementNode> replace) => ((PlacedList<object>)Nodes).Replace(node => node is XmlElementNode element ? replace(element) : node);

    private sealed class PlacedList<T>(XmlExtra extra, List<int> places) : Collection<T>
        where T : class
    {
        public void Read(T item, int place)
        {
            Items.Add(item);
            places.Add(place);
        }

        public void Replace(Func<T, T> replace)
        {
            for (int i = 0; i < Items.Count; i++)
            {
                Items[i] = replace(Items[i]);
            }
        }

        protected override void InsertItem(int index, T item)
        {
            T checkedItem = Check(item);
            extra._owner?.MarkChanged();
            base.InsertItem(index, checkedItem);
            places.Insert(index, -1);
        }

        protected override void SetItem(int index, T item)
        {
            T checkedItem = Check(item);
            extra._owner?.MarkChanged();
            base.SetItem(index, checkedItem);
        }

        protected override void RemoveItem(int index)
        {
            extra._owner?.MarkChanged();
            base.RemoveItem(index);
            places.RemoveAt(index);
        }

        protected override void ClearItems()
        {
            extra._owner?.MarkChanged();
            base.ClearItems();
            places.Clear();
        }

        private static T Check(T item) => typeof(T) == typeof(object) ? (T)XmlRawElement.CheckNode(item) : item ?? throw new ArgumentNullException(nameof(item));
    }
}
