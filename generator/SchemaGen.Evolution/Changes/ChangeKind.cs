namespace SchemaGen.Evolution.Changes;

/// <summary>The kind of a change; each is a rule with a stable id (<see cref="ChangeRule"/>). Grouped by subject: 1xx elements, 2xx attributes, 3xx values, 4xx order, 5xx combinations, 6xx the rest.</summary>
public enum ChangeKind
{
    /// <summary>An element may stand where it could not.</summary>
    ElementAdded = 101,

    /// <summary>An element may not stand where it could.</summary>
    ElementRemoved = 102,

    /// <summary>An element that could be missing may not be.</summary>
    ElementRequired = 103,

    /// <summary>An element that could not be missing may be.</summary>
    ElementOptional = 104,

    /// <summary>An element may occur more often.</summary>
    ElementRepeatable = 105,

    /// <summary>An element may occur less often.</summary>
    ElementLimited = 106,

    /// <summary>An element stands in another place.</summary>
    ElementMoved = 107,

    /// <summary>An element has another name, in the same place and with the same content.</summary>
    ElementRenamed = 108,

    /// <summary>An attribute may stand where it could not.</summary>
    AttributeAdded = 201,

    /// <summary>An attribute may not stand where it could.</summary>
    AttributeRemoved = 202,

    /// <summary>An attribute that could be missing may not be.</summary>
    AttributeRequired = 203,

    /// <summary>An attribute that could not be missing may be.</summary>
    AttributeOptional = 204,

    /// <summary>An attribute stands on another element.</summary>
    AttributeMoved = 207,

    /// <summary>An attribute has another name, on the same element and with the same values.</summary>
    AttributeRenamed = 208,

    /// <summary>An enumeration has more values.</summary>
    ValuesAdded = 301,

    /// <summary>An enumeration has fewer values.</summary>
    ValuesRemoved = 302,

    /// <summary>A datatype or its facets allow more.</summary>
    ValuesWidened = 303,

    /// <summary>A datatype or its facets allow less.</summary>
    ValuesNarrowed = 304,

    /// <summary>A datatype or its facets allow something else.</summary>
    ValuesChanged = 305,

    /// <summary>Children may stand in an order in which they could not.</summary>
    OrderReleased = 401,

    /// <summary>Children may not stand in an order in which they could.</summary>
    OrderImposed = 402,

    /// <summary>Attributes or children may stand together that could not, or one without the other.</summary>
    CombinationAllowed = 501,

    /// <summary>Attributes or children may not stand together that could, or one not without the other.</summary>
    CombinationForbidden = 502,

    /// <summary>The content of an element differs in a way that no other rule describes.</summary>
    ContentChanged = 601,
}
