using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Runtime;

/// <summary>A generated class of entries that lists of entries can create.</summary>
/// <typeparam name="TSelf">The implementing class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IXmlEntry<TSelf>
    where TSelf : XmlEntry, IXmlEntry<TSelf>
{
    /// <summary>The parts of an entry.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is asked of the class.")]
    static abstract XmlEntryParts Parts { get; }

    /// <summary>Creates an entry that will become a view of elements of a list.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is called on the class.")]
    static abstract TSelf Create();
}
