using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>What strict and lenient reading do alike when they give objects what belongs to them.</summary>
internal static class ObjectBinding
{
    /// <summary>Whether an open element is kept raw, and so all that is in it.</summary>
    public static bool IsRaw(ElementLevel level)
    {
        foreach (ElementFrame frame in level.Frames)
        {
            if (frame.Node is not XmlRawElement)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps the order of the children beside the object, if it is not schema order.</summary>
    public static void KeepOrder(XmlElementNode node, List<MemberPlace> order)
    {
        node.Form?.PlaceValues(order);
        for (int i = 1; i < order.Count; i++)
        {
            if (order[i].Place < order[i - 1].Place)
            {
                XmlSourceForm form = node.Form ??= new XmlSourceForm();
                form.Order = [.. order];
                form.Items = node.ListedItems is { } items ? [.. items] : null;
                return;
            }
        }
    }

    /// <summary>Whether a parent's content allows a child's pattern where the document stands.</summary>
    public static bool Allows(ElementFrame parent, ElementFrame child, int nameNumber)
    {
        for (int i = 0; i < parent.Count; i++)
        {
            if (parent.StateFor(i, nameNumber, out _)?.After(child.Element!) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the text since the last child to the objects in which text stands between children.</summary>
    public static void AddMixedText(ElementLevel level)
    {
        foreach (ElementFrame frame in level.Frames)
        {
            if (level.HasText && frame.Node is { IsMixed: true } node)
            {
                MemberReader.ReadMixedText(node, level.Text);
            }
        }
    }

    /// <summary>What strict reading says where a class cannot hold what its schema allows.</summary>
    public static InvalidOperationException NotBound(XmlElementNode node, string what) =>
        new($"{node.GetType()} has no member for {what}, which its schema allows. This is an error in the generated code: nothing is lost silently.");
}
