using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>An open element that is read leniently.</summary>
/// <param name="raw">The element with all that is in it so far.</param>
/// <param name="isRaw">Whether the element, and what is in it, has no objects: the schema does not know it, or leaves it open.</param>
/// <param name="errorsBefore">How many errors there were before its start tag.</param>
internal sealed class LenientLevel(XmlRawElement raw, bool isRaw, int errorsBefore)
{
    private List<(XmlElementNode Node, XmlGroupNode Group)>? _holders;
    private List<XmlElementNode>? _complete;

    public XmlRawElement Raw { get; } = raw;

    public bool IsRaw { get; set; } = isRaw;

    /// <summary>The groups of unknown case of the object that is being made.</summary>
    public List<UnrecognizedGroup> Groups { get; } = [];

    /// <summary>Gives the groups that were made with an object to it.</summary>
    public void TakeGroups(XmlElementNode node)
    {
        if (Groups.Count > 0)
        {
            (_holders ??= []).Add((node, Groups[0].Group));
            Groups.Clear();
        }
    }

    /// <summary>What holds content that the schema knows and an object has no member for: its first group of unknown case, else the object.</summary>
    public XmlContentNode HolderOf(XmlElementNode node) => _holders?.Find(holder => holder.Node == node).Group ?? (XmlContentNode)node;

    /// <summary>Marks an object as complete; false if it was already: several patterns may have one object.</summary>
    public bool TryComplete(XmlElementNode node)
    {
        if (_complete?.Contains(node) == true)
        {
            return false;
        }

        (_complete ??= []).Add(node);
        return true;
    }

    /// <summary>Whether the element is a text and nothing else; a text that is not one of the schema's will do.</summary>
    public bool IsText(ErrorReporter errors) =>
        (errors.Total == errorsBefore || (errors.Total == errorsBefore + 1 && errors.LastCode == XmlErrorCodes.InvalidElementValue))
        && Raw.Attributes.Count == 0
        && !Raw.Elements.Any();
}
