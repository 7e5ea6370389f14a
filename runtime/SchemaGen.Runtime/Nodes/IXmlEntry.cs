using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Runtime;

/// <summary>A generated class of entries, for the lists of them.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IXmlEntry<TSelf>
    where TSelf : XmlEntry, IXmlEntry<TSelf>
{
    /// <summary>The parts of an entry.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is asked of the class.")]
    static abstract XmlEntryParts Parts { get; }

    /// <summary>Makes an entry that is to show elements of a list.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is called on the class.")]
    static abstract TSelf Create();
}
