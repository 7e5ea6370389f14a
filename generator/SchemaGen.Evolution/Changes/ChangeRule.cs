using System.Globalization;

namespace SchemaGen.Evolution.Changes;

/// <summary>The names of a rule: they never change, so that lists of accepted changes and dashboards can rely on them.</summary>
/// <param name="Id">The id: <c>EV203</c>.</param>
/// <param name="Word">The name: <c>attribute-required</c>.</param>
/// <param name="Title">What it is about, in a few words.</param>
public sealed record ChangeRule(string Id, string Word, string Title)
{
    /// <summary>The rule of a kind of change.</summary>
    public static ChangeRule Of(ChangeKind kind)
    {
        (string word, string title) = Names(kind);
        return new ChangeRule($"EV{((int)kind).ToString("D3", CultureInfo.InvariantCulture)}", word, title);
    }

    /// <summary>The rule of an id or a name; null if there is none.</summary>
    /// <param name="name">The id or the name: <c>EV203</c> or <c>attribute-required</c>.</param>
    public static (ChangeKind Kind, ChangeRule Rule)? Find(string name)
    {
        foreach (ChangeKind kind in (ChangeKind[])Enum.GetValues(typeof(ChangeKind)))
        {
            if (Of(kind) is { } rule && (rule.Id == name || rule.Word == name))
            {
                return (kind, rule);
            }
        }

        return null;
    }

    private static (string Word, string Title) Names(ChangeKind kind) => kind switch
    {
        ChangeKind.ElementAdded => ("element-added", "An element is new"),
        ChangeKind.ElementRemoved => ("element-removed", "An element is gone"),
        ChangeKind.ElementRequired => ("element-required", "An element became required"),
        ChangeKind.ElementOptional => ("element-optional", "An element became optional"),
        ChangeKind.ElementRepeatable => ("element-repeatable", "An element may occur more often"),
        ChangeKind.ElementLimited => ("element-limited", "An element may occur less often"),
        ChangeKind.ElementMoved => ("element-moved", "An element was moved"),
        ChangeKind.ElementRenamed => ("element-renamed", "An element was renamed"),
        ChangeKind.AttributeAdded => ("attribute-added", "An attribute is new"),
        ChangeKind.AttributeRemoved => ("attribute-removed", "An attribute is gone"),
        ChangeKind.AttributeRequired => ("attribute-required", "An attribute became required"),
        ChangeKind.AttributeOptional => ("attribute-optional", "An attribute became optional"),
        ChangeKind.AttributeMoved => ("attribute-moved", "An attribute was moved"),
        ChangeKind.AttributeRenamed => ("attribute-renamed", "An attribute was renamed"),
        ChangeKind.ValuesAdded => ("values-added", "An enumeration has more values"),
        ChangeKind.ValuesRemoved => ("values-removed", "An enumeration has fewer values"),
        ChangeKind.ValuesWidened => ("values-widened", "A value may be more than before"),
        ChangeKind.ValuesNarrowed => ("values-narrowed", "A value may be less than before"),
        ChangeKind.ValuesChanged => ("values-changed", "A value is of another type"),
        ChangeKind.OrderReleased => ("order-released", "Children may stand in another order"),
        ChangeKind.OrderImposed => ("order-imposed", "An order of children is imposed"),
        ChangeKind.CombinationAllowed => ("combination-allowed", "A combination is allowed"),
        ChangeKind.CombinationForbidden => ("combination-forbidden", "A combination is forbidden"),
        ChangeKind.ContentChanged => ("content-changed", "The content of an element differs"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a rule."),
    };
}
