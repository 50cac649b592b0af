/**
 * Words by which Party offices name the fields of work, folded. Sources: headings of
 * published reports of provincial committees; names of advisory bodies before and
 * after the mergers of 2025 (party-format.md section 12).
 */

/** Keys are those of a new office's sections; an office's own sections are read through their headings. */
export const CONCEPT_PHRASES: Record<string, readonly string[]> = {
  organisation: [
    "to chuc can bo", "to chuc", "can bo", "cong tac can bo", "cong chuc", "vien chuc", "to chuc bo may", "bo may", "bien che", "nhan su",
    "to chuc xay dung dang", "xay dung to chuc dang", "to chuc co so dang", "to chuc dang", "dang vien", "ket nap dang vien", "phat trien dang",
    "quy hoach can bo", "dao tao boi duong", "bao ve chinh tri noi bo", "chinh sach can bo", "thi dua khen thuong", "dai hoi dang",
    "sap xep to chuc bo may", "sap xep bo may", "tinh gon bo may", "sap xep don vi hanh chinh", "don vi hanh chinh", "to chuc co so", "to chuc dang dang vien", "quan ly dang vien",
    "chinh tri noi bo", "luan chuyen can bo", "cap uy co so", "chi bo", "sinh hoat chi bo", "tinh gian bien che", "vi tri viec lam", "tccb",
  ],
  propaganda: [
    "tuyen giao", "tuyen truyen", "chinh tri tu tuong", "tu tuong", "tu tuong chinh tri", "giao duc chinh tri", "ly luan chinh tri", "khoa giao", "bao chi",
    "hoc tap va lam theo", "lich su dang", "van hoa van nghe", "nen tang tu tuong", "dao duc",
    "tu tuong van hoa", "van hoa tu tuong", "giao duc ly luan chinh tri", "thong tin tuyen truyen", "thong tin bao chi", "thong tin truyen thong", "thong tin doi ngoai",
    "bao chi xuat ban", "du luan xa hoi", "hoc tap nghi quyet", "hoc tap quan triet nghi quyet", "nghien cuu ly luan",
  ],
  inspection: ["kiem tra giam sat", "kiem tra", "giam sat", "ky luat", "thi hanh ky luat", "ky luat dang", "kiem tra giam sat ky luat", "kiem tra dang", "kiem tra giam sat ky luat dang", "giu gin ky luat", "ky luat cua dang", "ubkt", "ktgs", "kt gs"],
  "internal-affairs": [
    "noi chinh", "phong chong tham nhung", "chong tham nhung", "tham nhung", "lang phi", "tieu cuc", "phong chong tham nhung lang phi tieu cuc", "cai cach tu phap", "tu phap",
    "tiep dan", "tiep cong dan", "khieu nai", "to cao", "khieu nai to cao", "thanh tra",
    "thi hanh an", "phong chong lang phi", "phong chong tieu cuc", "phong chong tham nhung tieu cuc", "tiep cong dan giai quyet khieu nai to cao", "phap che", "xet xu", "pctn", "pctntc",
  ],
  "mass-mobilisation": [
    "dan van", "dan van chinh quyen", "mat tran to quoc", "mat tran to quoc viet nam", "mat tran", "mttq", "mttqvn", "doan the", "doan the chinh tri xa hoi", "doan the nhan dan",
    "to chuc chinh tri xa hoi", "cac to chuc chinh tri xa hoi", "ton giao", "dan toc", "dan toc ton giao", "dan chu o co so", "quy che dan chu", "hoi quan chung", "quan chung",
    "van dong quan chung", "quan chung nhan dan", "tin nguong", "tin nguong ton giao", "ton giao tin nguong", "dan chu", "cong doan", "doan thanh nien", "hoi lien hiep phu nu",
    "hoi nong dan", "hoi cuu chien binh", "dai doan ket", "dai doan ket toan dan toc", "giam sat phan bien xa hoi", "phan bien xa hoi",
  ],
  economy: [
    "kinh te", "xa hoi", "kinh te xa hoi", "van hoa xa hoi", "dau tu", "dau tu cong", "ngan sach", "tai chinh", "tai chinh ngan sach", "nong nghiep", "nong thon moi", "xay dung nong thon moi", "cong nghiep",
    "thuong mai", "du lich", "an sinh", "an sinh xa hoi", "moi truong", "tai nguyen", "dat dai", "giao duc", "y te", "xay dung co ban", "giao thong", "phat trien",
    "phat trien kinh te", "phat trien kinh te xa hoi",
    "nong nghiep nong thon", "nong thon", "nong lam nghiep", "lam nghiep", "thuy san", "thuy loi", "cong nghiep xay dung", "cong nghiep tieu thu cong nghiep", "tieu thu cong nghiep",
    "dich vu", "thuong mai dich vu", "kinh te bien", "kinh te tap the", "kinh te tu nhan", "doanh nghiep", "thu ngan sach", "thu chi ngan sach", "chi ngan sach", "xuat khau",
    "xuat nhap khau", "dau tu phat trien", "thu hut dau tu", "xay dung do thi", "do thi", "quy hoach do thi", "ha tang", "ket cau ha tang", "giam ngheo", "giam ngheo ben vung",
    "xoa doi giam ngheo", "lao dong", "viec lam", "lao dong viec lam", "giai quyet viec lam", "chinh sach xa hoi", "giao duc dao tao", "dao tao nghe", "y te dan so", "dan so",
    "bao hiem xa hoi", "the duc the thao", "the thao", "van hoa the thao", "van hoa the thao du lich", "tai nguyen moi truong", "bien doi khi hau", "phong chong thien tai",
    "phong chong dich", "phong chong dich benh", "nguoi co cong", "kt xh", "ktxh", "vh xh",
  ],
  defence: [
    "quoc phong", "an ninh", "quoc phong an ninh", "quan su", "quan su dia phuong", "quoc phong quan su", "trat tu an toan xa hoi", "an ninh trat tu", "an ninh chinh tri", "bien gioi",
    "bien phong", "an toan giao thong", "trat tu",
    "khu vuc phong thu", "quan su quoc phong", "quoc phong dia phuong", "quan su quoc phong dia phuong", "giu gin an ninh", "an toan xa hoi", "trat tu xa hoi", "phong chong toi pham",
    "toi pham", "bao ve bien gioi", "bien gioi hai dao", "phong chay chua chay", "qp an", "qpan", "anqp", "an qp", "antt", "an ninh tt",
  ],
  other: [
    "nhiem vu khac", "mot so nhiem vu khac", "noi dung khac", "cong tac khac", "viec khac", "van de khac", "linh vuc khac", "cong viec khac", "mat khac", "nhiem vu dot xuat", "nhiem vu dot xuat khac", "khac",
  ],
};

/** Say which section only where nothing stronger stands beside them: "xây dựng Đảng, nội chính" is nội chính. */
export const WEAK_PHRASES: Record<string, readonly string[]> = {
  organisation: ["xay dung dang", "xay dung chinh don dang", "chinh don dang", "he thong chinh tri", "xay dung chinh quyen", "xay dung he thong chinh tri", "ve chinh tri"],
  economy: ["van hoa", "xay dung", "hoi nhap kinh te"],
  defence: ["doi ngoai", "hoi nhap quoc te", "hop tac quoc te", "bien gioi lanh tho", "doi ngoai dang", "doi ngoai nhan dan"],
};

/** Say nothing about the field. */
export const GENERIC_PHRASES: readonly string[] = [
  "ve", "cong tac", "linh vuc", "tren linh vuc", "mot so", "cac", "va", "cua", "doi voi", "trong", "tren", "o", "thuc hien", "tinh hinh", "ket qua", "hoat dong", "lanh dao", "chi dao",
  "lanh dao chi dao", "nhiem vu", "nhiem vu trong tam", "nhiem vu chinh tri", "trong tam", "noi dung", "mat", "mang", "khoi", "nhom", "dang", "chinh quyen", "cap uy", "tinh uy", "thanh uy", "tinh", "thanh pho",
  "dia phuong", "dia ban", "tren dia ban", "viet nam", "trong dang", "nha nuoc", "dam bao", "bao dam", "tang cuong", "cong cuoc", "viec", "nganh", "cac cap", "gan voi", "voi", "thuc hien cac", "ve thuc hien", "nhung", "chu yeu", "ket qua chu yeu", "bao ve", "day manh", "nang cao", "xay dung va phat trien",
];

/** First words of a decision: kinds of documents and what a committee does. A title that starts so is no heading. */
export const DECISION_STARTS: readonly string[] = [
  "ke hoach", "bao cao", "quyet dinh", "chi thi", "nghi quyet", "ket luan", "thong bao", "thong tri", "cong van", "quy che", "quy dinh", "huong dan", "to trinh", "de an", "phuong an",
  "chuong trinh", "du an", "danh muc", "bien ban", "noi dung du thao", "du thao", "dieu dong", "bo nhiem", "chi dinh", "luan chuyen", "phan cong", "gioi thieu", "thanh lap", "giai the",
  "kien toan", "hiep y", "cho chu truong", "cho y kien", "cho phep", "chu truong", "thong nhat", "dong y", "giao", "ban hanh", "dieu chinh", "sua doi", "bo sung", "chuyen", "khen thuong",
  "phe duyet", "phe chuan", "xem xet", "de nghi", "trien khai", "quan triet", "so ket", "tong ket", "tiep nhan", "tiep tuc", "chuan y", "thi hanh ky luat doi voi", "ra soat", "ve viec",
  "ve chu truong", "don doc", "tham muu", "lanh dao", "chi dao", "hop", "nghe", "thao luan", "cu", "nang", "dat ten", "di tham", "tham", "hoan thanh", "lay y kien", "gop y",
  "uy quyen", "thuc hien", "tham gia", "ky ket", "mieu nhiem", "mien nhiem", "cho thoi", "nghi huu", "keo dai", "danh gia xep loai", "nhan xet danh gia", "khai tru", "canh cao", "khien trach",
];

/** Fields of work that begin like one of those words. */
export const NO_DECISION_STARTS: readonly string[] = ["chuyen doi so", "chuyen doi xanh", "giao duc", "giao thong", "hop tac", "cu tri", "nang luong", "tham nhung", "du an trong diem"];

/** First words of a heading, before what it is about. */
export const HEADING_STARTS: readonly string[] = [
  "cong tac", "linh vuc", "tren linh vuc", "ve cong tac", "ve linh vuc", "mot so nhiem vu", "mot so noi dung", "mot so cong tac", "mot so viec", "mot so van de", "cac nhiem vu", "cac noi dung",
  "cac linh vuc", "cac mat cong tac", "nhiem vu", "noi dung khac", "viec khac", "tinh hinh", "ket qua", "phuong huong", "danh gia chung", "nhan xet chung", "han che", "ton tai", "uu diem",
  "kien nghi", "de xuat", "mat cong tac", "khoi",
];
