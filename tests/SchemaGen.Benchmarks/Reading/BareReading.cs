using System.Xml;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>The least that any consumer of a document does: it looks at every name and every value. All other times are compared with this.</summary>
internal sealed class BareReading
{
    // Kept, so that no compiler may leave out what it is made of.
    private long _length;

    /// <summary>Reads to the end.</summary>
    public void Read(XmlReader reader)
    {
        long length = 0;
        while (reader.Read())
        {
            length += reader.LocalName.Length + reader.NamespaceURI.Length;
            if (reader.HasValue)
            {
                length += reader.Value.Length;
            }

            while (reader.MoveToNextAttribute())
            {
                length += reader.LocalName.Length + reader.NamespaceURI.Length + reader.Value.Length;
            }
        }

        _length += length;
    }
}
