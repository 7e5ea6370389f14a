namespace SchemaGen.Compiler.Naming;

/// <summary>
/// Names that a file with the SDK's implicit usings cannot use without a namespace if another namespace that it uses has them too
/// (CS0104). Only types without type parameters count.
/// </summary>
internal static class AmbiguousNames
{
    private static readonly HashSet<string> Names = new(
        ("Action Activator Attribute EventArgs EventHandler Exception ApartmentState AppContext AppDomain AppDomainSetup ApplicationId ArgIterator Array AsyncCallback "
        + "AsyncEnumerable AsyncFlowControl AttributeTargets AutoResetEvent Barrier Base64FormattingOptions BinaryReader "
        + "BinaryWriter BitConverter Boolean Buffer BufferedStream Byte ByteArrayContent ByteEqualityComparer CancellationToken "
        + "CancellationTokenSource Char CharEnumerator ClientCertificateOption CollectionExtensions CompressedStack "
        + "ConfigureAwaitOptions Console ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey "
        + "ContextBoundObject ContextCallback Convert CountdownEvent CultureAwareComparer DBNull DateOnly DateTime DateTimeKind "
        + "DateTimeOffset DayOfWeek Decimal Delegate DelegatingHandler Directory DirectoryInfo Double DriveInfo DriveType Enum "
        + "Enumerable EnumerableExecutor EnumerableQuery EnumerationOptions Environment EventResetMode EventWaitHandle "
        + "EventWaitHandleAcl ExecutionContext File FileAccess FileAttributes FileInfo FileMode FileOptions FileShare FileStream "
        + "FileStreamOptions FileStyleUriParser FileSystemAclExtensions FileSystemInfo FileSystemWatcher FormUrlEncodedContent "
        + "FormattableString FtpStyleUriParser GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus "
        + "GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid Half HandleInheritability HashCode "
        + "HostExecutionContext HttpClient HttpClientHandler HttpCompletionOption HttpContent HttpKeepAlivePingPolicy "
        + "HttpMessageHandler HttpMessageInvoker HttpMethod HttpRequestError HttpRequestMessage HttpRequestOptions "
        + "HttpResponseMessage HttpStyleUriParser HttpVersionPolicy IAsyncDisposable IAsyncResult ICloneable IComparable "
        + "IConvertible ICustomFormatter IDisposable IFormatProvider IFormattable IOCompletionCallback IOrderedQueryable "
        + "IQueryProvider IQueryable IServiceProvider ISpanFormattable IThreadPoolWorkItem ITimer IUtf8SpanFormattable "
        + "ImmutableArrayExtensions Index Int128 Int16 Int32 Int64 IntPtr Interlocked KeyValuePair LazyInitializer "
        + "LazyThreadSafetyMode LdapStyleUriParser LoaderOptimization LocalDataStoreSlot Lock LockCookie LockRecursionPolicy "
        + "ManualResetEvent ManualResetEventSlim MarshalByRefObject MatchCasing MatchType Math MathF MemoryExtensions "
        + "MemoryStream MessageProcessingHandler MidpointRounding ModuleHandle Monitor MulticastDelegate MultipartContent "
        + "MultipartFormDataContent Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped NetPipeStyleUriParser "
        + "NetTcpStyleUriParser NewsStyleUriParser NotifyFilters Nullable Object OperatingSystem OrdinalComparer Overlapped "
        + "Parallel ParallelEnumerable ParallelExecutionMode ParallelLoopResult ParallelLoopState ParallelMergeOptions "
        + "ParallelOptions ParallelQuery ParameterizedThreadStart Path PeriodicTimer PlatformID PreAllocatedOverlapped Queryable "
        + "Random RandomAccess Range ReadOnlyMemoryContent ReaderWriterLock ReaderWriterLockSlim RegisteredWaitHandle "
        + "RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte SearchOption SeekOrigin Semaphore "
        + "SemaphoreAcl SemaphoreSlim SendOrPostCallback SequencePosition Single SocketsHttpHandler SpinLock SpinWait Stream "
        + "StreamContent StreamReader StreamWriter String StringComparer StringComparison StringContent StringReader "
        + "StringSplitOptions StringWriter SynchronizationContext Task TaskCompletionSource TaskContinuationOptions "
        + "TaskCreationOptions TaskExtensions TaskFactory TaskScheduler TaskStatus TaskToAsyncResult TextReader TextWriter Thread "
        + "ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadState ThreadingAclExtensions TimeOnly TimeProvider "
        + "TimeSpan TimeZone TimeZoneInfo Timeout Timer TimerCallback Tuple TupleExtensions Type TypeCode TypedReference UInt128 "
        + "UInt16 UInt32 UInt64 UIntPtr UnitySerializationHolder UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream Uri "
        + "UriBuilder UriComponents UriCreationOptions UriFormat UriHostNameType UriKind UriParser UriPartial UriTypeConverter "
        + "ValueTask ValueTuple ValueType Version Void Volatile WaitCallback WaitForChangedResult WaitHandle WaitHandleExtensions "
        + "WaitOrTimerCallback WatcherChangeTypes WeakReference").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a type should not have the name.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
