namespace SchemaGen.Evolution.Inclusion.Allowances;

/// <summary>The additional content that an <see cref="Allowance"/> accepts.</summary>
internal enum AllowanceKind
{
    /// <summary>Attributes or children that the left content has, besides what the right content has.</summary>
    Extra,

    /// <summary>An attribute or a child may be missing.</summary>
    Missing,

    /// <summary>A child may be repeated where it stands.</summary>
    Repeated,

    /// <summary>The values that the left content allows for an attribute, or for the text.</summary>
    Values,

    /// <summary>The left content where an attribute has one of some values.</summary>
    Case,

    /// <summary>Children in any order.</summary>
    Order,
}
